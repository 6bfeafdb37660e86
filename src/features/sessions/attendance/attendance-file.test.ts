import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { Attendee } from '#contract/rooms/attendance.ts'
import { attendanceFile } from './attendance-file.ts'

const at = (text: string) => Date.parse(`2026-10-25T${text}Z`)
const ada: Attendee = {
  ...{ id: 'a', name: '=Ada', total: 1_830_000, isInside: false },
  stays: [
    { from: at('00:30:00'), until: at('00:45:00') },
    { from: at('01:30:00'), until: at('01:45:30') },
  ],
}
const rowsOf = (file: string) => Papa.parse<string[]>(file.slice(1), { skipEmptyLines: true }).data

test('When attendance is saved, an hour that comes twice is told apart and no name is a formula', () => {
  const rows = rowsOf(attendanceFile([ada], { isRunning: false }, 'Europe/Berlin'))
  expect(rows[1]).toEqual([
    ...["'=Ada", '2026-10-25 02:30:00 +02:00', '2026-10-25 02:45:30 +01:00', '30.5', '2'],
    '2026-10-25 02:30:00 +02:00 to 2026-10-25 02:45:00 +02:00; 2026-10-25 02:30:00 +01:00 to 2026-10-25 02:45:30 +01:00',
    ...['Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25T01:45:30Z'],
  ])
  expect(rows[0]).toHaveLength(rows[1]?.length ?? 0)
})

test('When somebody is still inside or nothing is known of them, no end is made up', () => {
  const inside = { ...ada, isInside: true }
  const unknown = { ...ada, name: null, stays: [] }
  const rows = rowsOf(attendanceFile([inside, unknown], { isRunning: true }, 'UTC'))
  expect([rows[1]?.[2], rows[1]?.[8]]).toEqual(['', ''])
  expect(rows[2]).toEqual(['', '', '', '30.5', '0', '', 'UTC', '', ''])
})
