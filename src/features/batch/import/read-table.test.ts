import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readCopied, readTable } from './read-table.ts'

describe('readTable', () => {
  it.each([
    ['commas', 'Title,Start\nA,1\nB,2\n', ','],
    ['semicolons, with commas in the texts', 'Title;Start\nA, the first;1\nB;2\n', ';'],
    ['tabs, with commas and semicolons in the texts', 'Title\tStart\nA, b; c\t1\nB\t2\n', '\t'],
    ['the separator that Excel names', 'sep=;\nTitle;Start\nA;1\nB;2', ';'],
  ])('finds %s', (_name, text, delimiter) => {
    const table = readTable(text)
    expect(table.delimiter).toBe(delimiter)
    expect(table.rows[0]).toEqual(['Title', 'Start'])
    expect(table.rows).toHaveLength(3)
  })

  it('keeps line breaks, separators and doubled quotation marks within quotation marks', () => {
    const { rows } = readTable('Title,About\r\n"A, B","one\r\ntwo ""three"""\r\n')
    expect(rows).toEqual([
      ['Title', 'About'],
      ['A, B', 'one\ntwo "three"'],
    ])
  })

  it('leaves out empty rows and the empty columns at the end, and fills short rows', () => {
    expect(readTable('a,b,,\n,,,\n\nc\n').rows).toEqual([
      ['a', 'b'],
      ['c', ''],
    ])
  })

  it('names the row in which a quotation mark is never closed', () => {
    expect(readTable('a,b\n"c,d\n').unclosedQuote).toBe(2)
    expect(readTable('a,b\nc,d\n').unclosedQuote).toBeUndefined()
  })

  it('reads one column without any separator', () => {
    expect(readTable('Title\nA\nB').rows).toEqual([['Title'], ['A'], ['B']])
  })

  it('reads back what was written with any of the separators', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '1') })
      .map((text) => `x${text.trim()}x`)
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 3, maxLength: 8 })
    fc.assert(
      fc.property(rows, (written) => {
        const text = Papa.unparse(written, { delimiter: '\t', quotes: true })
        expect(readTable(text).rows).toEqual(written)
      }),
    )
  })
})

describe('readCopied', () => {
  it('keeps empty rows and commas, and the line breaks of a quoted cell', () => {
    expect(readCopied('a, b\tc\r\n\r\n"d\ne"\tf\r\n')).toEqual([['a, b', 'c'], [''], ['d\ne', 'f']])
    expect(readCopied('one')).toEqual([['one']])
  })
})
