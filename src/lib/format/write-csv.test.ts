import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { writeCsv } from './write-csv.ts'

describe('writeCsv', () => {
  it('begins with a byte order mark and quotes what has a separator, a quote or a line break', () => {
    expect(writeCsv([['a', 'b, "c"', 'd\ne']])).toBe('\uFEFFa,"b, ""c""","d\ne"\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '=HYPERLINK("x")'])(
    'guards “%s” from being run',
    (text) => {
      expect(writeCsv([[text]])).toMatch(/^\uFEFF"?'/)
    },
  )

  it('can be read back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', 'é') })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const written = [['one', 'two'], ...rows.map(([a, b]) => [`x${a}x`, `x${b}x`])]
        const { data } = Papa.parse(writeCsv(written).slice(1), { skipEmptyLines: 'greedy' })
        expect(data).toEqual(written)
      }),
    )
  })
})
