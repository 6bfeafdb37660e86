import { expect, it } from 'vitest'
import { createSheetChecker } from './check-sheet.ts'
import { createRow } from './row.ts'
import { totalsOf } from './totals.ts'

it('counts what will happen, without empty rows', () => {
  const base = { record_on_start: true }
  const context = { zone: 'UTC', locale: 'en-GB', base, now: 0 }
  const sheet = createSheetChecker()(
    [
      createRow({
        display_name: 'a',
        join_from: '2027-04-03 09:00',
        join_until: '2027-04-03 10:00',
      }),
      createRow({ display_name: 'b', join_from: '2027-04-01 09:00', record_on_start: 'no' }),
      createRow({ size: 'huge' }),
      createRow(),
    ],
    context,
    new Set(),
  )
  expect(totalsOf(sheet, base)).toEqual({
    count: 3,
    wrongCells: 2,
    wrongRows: 1,
    first: Date.parse('2027-04-01T09:00Z'),
    last: Date.parse('2027-04-03T10:00Z'),
    recorded: 2,
    endless: 2,
  })
})
