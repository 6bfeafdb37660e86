import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldName } from '#contract/conference-fields.ts'
import { createRow } from '../check/row.ts'
import {
  blockOf,
  clearBlock,
  copyTable,
  fillDown,
  pasteTable,
  removeRows,
  setCell,
} from './edit-rows.ts'
import { commit, redo, startHistory, undo } from './history.ts'

const fields: readonly FieldName[] = ['display_name', 'name', 'size']
const asIs = (_field: FieldName, text: string) => text
const titles = (rows: readonly { cells: { display_name?: string } }[]) =>
  rows.map(({ cells }) => cells.display_name)

describe('the rows of the grid', () => {
  const rows = ['a', 'b', 'c'].map((display_name) => createRow({ display_name, size: 'small' }))

  it('changes one cell and keeps every other row as the same object', () => {
    const changed = setCell(rows, 1, 'display_name', 'x')
    expect(titles(changed)).toEqual(['a', 'x', 'c'])
    expect(changed[0]).toBe(rows[0])
    expect(setCell(rows, 1, 'display_name', 'b')).toBe(rows)
  })

  it('fills down from the first row of a block, and a single row from the one above', () => {
    const block = blockOf({ row: 2, column: 0 }, { row: 0, column: 0 })
    expect(titles(fillDown(rows, block, fields))).toEqual(['a', 'a', 'a'])
    const single = blockOf({ row: 2, column: 0 }, { row: 2, column: 0 })
    expect(titles(fillDown(rows, single, fields))).toEqual(['a', 'b', 'b'])
  })

  it('empties a block', () => {
    const cleared = clearBlock(rows, blockOf({ row: 0, column: 0 }, { row: 1, column: 1 }), fields)
    expect(titles(cleared)).toEqual([undefined, undefined, 'c'])
    expect(cleared[0]?.cells.size).toBe('small')
  })

  it('removes rows, and leaves an empty one where all go, so that this can be undone too', () => {
    expect(titles(removeRows(rows, { top: 0, bottom: 1 }))).toEqual(['c'])
    expect(removeRows(rows, { top: 0, bottom: 2 })).toMatchObject([{ cells: {} }])
  })

  it('pastes a table over the end, within the columns, up to the most rows', () => {
    const at = blockOf({ row: 2, column: 1 }, { row: 2, column: 1 })
    const table = [
      ['n1', 'large', 'too far'],
      ['n2', 'medium', ''],
      ['n3', '', ''],
    ]
    const pasted = pasteTable(rows, at, table, fields, asIs, 4)
    expect(pasted.filled).toEqual({ top: 2, bottom: 3, left: 1, right: 2 })
    expect(pasted.leftOut).toBe('1 row and 1 column')
    expect(pasted.rows.map(({ cells }) => cells)).toEqual([
      { display_name: 'a', size: 'small' },
      { display_name: 'b', size: 'small' },
      { display_name: 'c', name: 'n1', size: 'large' },
      { name: 'n2', size: 'medium' },
    ])
  })

  it('fills a block with a single text', () => {
    const block = blockOf({ row: 0, column: 2 }, { row: 2, column: 2 })
    const { rows: filled, leftOut } = pasteTable(rows, block, [['large']], fields, asIs, 10)
    expect(leftOut).toBeUndefined()
    expect(filled.map(({ cells }) => cells.size)).toEqual(['large', 'large', 'large'])
  })

  it('pastes what was copied as the same cells', () => {
    const text = fc.constantFrom('', 'x', 'y z')
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 6 }), (cells) => {
        const some = cells.map(([display_name, name, size]) =>
          createRow(
            Object.fromEntries(
              Object.entries({ display_name, name, size }).filter(([, value]) => value !== ''),
            ),
          ),
        )
        const whole = blockOf({ row: 0, column: 0 }, { row: some.length - 1, column: 2 })
        const copied = copyTable(some, whole, fields)
        const at = blockOf({ row: 0, column: 0 }, { row: 0, column: 0 })
        const pasted = pasteTable([createRow()], at, copied, fields, asIs, 100)
        const isSingle = copied.length === 1 && copied[0]?.length === 1
        if (!isSingle)
          expect(pasted.rows.map((row) => row.cells)).toEqual(some.map((row) => row.cells))
      }),
    )
  })
})

describe('the history of the grid', () => {
  it('undoes and redoes in turn, and forgets what was undone at the next change', () => {
    let history = startHistory('a')
    history = commit(history, 'b')
    history = commit(history, 'c')
    expect(commit(history, 'c')).toBe(history)
    history = undo(undo(history))
    expect(history.present).toBe('a')
    history = redo(history)
    expect(history.present).toBe('b')
    history = commit(history, 'd')
    expect(redo(history)).toBe(history)
    expect(undo(history).present).toBe('b')
  })
})
