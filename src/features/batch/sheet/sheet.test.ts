import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { conferenceCreate } from '#contract/conference.ts'
import type { FieldName } from '#contract/conference-fields.ts'
import { createSheetChecker, nextError } from '../check/check-sheet.ts'
import { createRow } from '../check/row.ts'
import { totalsOf } from '../check/totals.ts'
import {
  type Block,
  blockOf,
  clearBlock,
  fillDown,
  pasteTable,
  removeRows,
  setCell,
} from './edit-rows.ts'
import { createSheet, type Sheet } from './sheet.ts'

const fields: readonly FieldName[] = ['display_name', 'name', 'join_from', 'join_until', 'size']
const contexts = ['Europe/Berlin', 'UTC'].map((zone) => ({
  zone,
  locale: 'en-GB',
  base: zone === 'UTC' ? { display_name: 'Base' } : {},
  now: Date.parse('2027-01-01T00:00:00Z'),
}))
const [berlin] = contexts
const takenNames = [new Set<string>(), new Set(['gala', 'one'])]
const noneTaken = new Set<string>()
const never = () => new Promise<void>(() => undefined)
const asIs = (_field: FieldName, text: string) => text

const at = fc.record({ row: fc.nat(7), column: fc.nat(fields.length - 1) })
const block = fc.tuple(at, at).map(([a, b]) => blockOf(a, b))
const text = fc.constantFrom(
  '',
  'Gala',
  'gala',
  'a b',
  '2027-10-31 02:30',
  '2027-04-03 09:00',
  '2026-04-03 09:00',
  'small',
  'huge',
)
type Step = Readonly<{ name: string; run: (sheet: Sheet) => void }>
const within = (sheet: Sheet, { top, bottom, left, right }: Block) => {
  const last = sheet.get().rows.length - 1
  return { top: Math.min(top, last), bottom: Math.min(bottom, last), left, right }
}
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(at, text).map(([{ row, column }, typed]) => ({
    name: `type ${typed} into ${row} ${column}`,
    run: (sheet: Sheet) =>
      sheet.setRows(setCell(sheet.get().rows, row, fields[column] ?? 'name', typed)),
  })),
  block.map((chosen) => ({
    name: `clear ${JSON.stringify(chosen)}`,
    run: (sheet: Sheet) => sheet.setRows(clearBlock(sheet.get().rows, chosen, fields)),
  })),
  block.map((chosen) => ({
    name: `fill ${JSON.stringify(chosen)}`,
    run: (sheet: Sheet) => sheet.setRows(fillDown(sheet.get().rows, chosen, fields)),
  })),
  fc
    .tuple(block, fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1 }))
    .map(([chosen, table]) => ({
      name: `paste ${JSON.stringify([chosen, table])}`,
      run: (sheet: Sheet) => {
        const { rows } = sheet.get()
        sheet.setRows(pasteTable(rows, within(sheet, chosen), table, fields, asIs, 12).rows)
      },
    })),
  block.map((chosen) => ({
    name: `remove ${JSON.stringify(chosen)}`,
    run: (sheet: Sheet) => sheet.setRows(removeRows(sheet.get().rows, chosen)),
  })),
  fc.constant({ name: 'undo', run: (sheet: Sheet) => sheet.undo() }),
  fc.constant({ name: 'redo', run: (sheet: Sheet) => sheet.redo() }),
  fc.constant({
    name: 'look at the totals',
    run: (sheet: Sheet) => void totalsOf(sheet.get().checked, {}),
  }),
)

describe('createSheet', () => {
  it('knows after any edits what a check of all rows anew finds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.nat(9)), { minLength: 1, maxLength: 12 }), (steps) => {
        if (!berlin) return
        let by = { context: berlin, taken: noneTaken }
        const rows = ['Gala', 'Gala', 'One', ''].map((name) =>
          createRow(name === '' ? {} : { display_name: name, join_from: '2027-04-03 09:00' }),
        )
        const sheet = createSheet(rows, by.context, by.taken, never)
        for (const [{ run }, dice] of steps) {
          run(sheet)
          // Now and then the zone or the names that are given change, too.
          if (dice < 2) {
            by = {
              context: contexts[dice] ?? by.context,
              taken: takenNames[dice] ?? by.taken,
            }
            sheet.checkBy(by.context, by.taken)
          }
          const { rows: now, checked } = sheet.get()
          const anew = createSheetChecker()(now, { ...by.context }, new Set(by.taken))
          expect(checked.map(({ row }) => row)).toEqual(now)
          expect(checked).toEqual(anew)
          expect(totalsOf(checked, by.context.base)).toEqual(totalsOf(anew, by.context.base))
          expect(nextError(checked, fields, undefined)).toEqual(nextError(anew, fields, undefined))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('checks at a key the rows that are looked at, at an undo none, the others for the totals', () => {
    if (!berlin) throw new Error('There is no context')
    const rows = Array.from({ length: 1_000 }, (_, index) =>
      createRow({ display_name: `Talk ${index + 1}`, join_from: '2027-04-03 09:00' }),
    )
    const sheet = createSheet(rows, berlin, noneTaken, never)
    const parses = vi.spyOn(conferenceCreate, 'safeParse')
    const look = (first: number, last: number) =>
      sheet
        .get()
        .checked.slice(first, last)
        .reduce((sum, { errors }) => sum + errors.size, 0)
    const countOf = (act: () => void) => {
      parses.mockClear()
      act()
      return parses.mock.calls.length
    }
    expect(countOf(() => look(0, 20))).toBe(20)
    expect(countOf(() => totalsOf(sheet.get().checked, {}))).toBe(980)
    const change = (next: readonly (typeof rows)[number][]) => () => {
      sheet.setRows(next)
      look(0, 20)
    }
    expect(countOf(change(setCell(sheet.get().rows, 3, 'display_name', 'New')))).toBe(1)
    const table = Array.from({ length: 50 }, (_, index) => [`Pasted ${index}`])
    const whole = { top: 0, bottom: 0, left: 0, right: 0 }
    const { rows: pasted } = pasteTable(sheet.get().rows, whole, table, fields, asIs, 2_000)
    expect(countOf(change(pasted))).toBe(20)
    expect(countOf(() => totalsOf(sheet.get().checked, {}))).toBe(30)
    const undoOrRedo = (go: () => void) => () => {
      go()
      look(0, 1_000)
    }
    expect(countOf(undoOrRedo(sheet.undo))).toBe(0)
    expect(countOf(undoOrRedo(sheet.redo))).toBe(0)
    parses.mockRestore()
  })

  it('shows totals and errors after the paint, and at once what comes by no key', async () => {
    if (!berlin) throw new Error('There is no context')
    const paints: (() => void)[] = []
    const sheet = createSheet(
      [createRow()],
      berlin,
      noneTaken,
      () => new Promise((resolve) => paints.push(resolve)),
    )
    const shown = vi.fn()
    sheet.late.subscribe(shown)
    sheet.setRows(setCell(sheet.get().rows, 0, 'name', 'a b'))
    expect(sheet.late.get().rows[0]?.cells).toEqual({})
    for (const painted of paints) painted()
    await vi.waitFor(() => expect(shown).toHaveBeenCalledTimes(1))
    expect(sheet.late.get()).toBe(sheet.get())
    sheet.replaceRows([])
    expect(sheet.late.get().rows).toEqual([])
  })

  it('undoes rows that were added, and not those that it began with', () => {
    if (!berlin) throw new Error('There is no context')
    const rows = ['a', 'b', 'c'].map((display_name) => createRow({ display_name }))
    const sheet = createSheet([createRow()], berlin, noneTaken, never)
    sheet.beginWith(rows.slice(0, 2))
    expect(sheet.late.get()).toMatchObject({ rows: rows.slice(0, 2), canUndo: false })
    sheet.replaceRows(rows)
    sheet.undo()
    sheet.undo()
    expect(sheet.get()).toMatchObject({ rows: rows.slice(0, 2), canUndo: false, canRedo: true })
  })
})
