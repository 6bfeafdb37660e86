import { writeDateTime } from '#contract/date-time.ts'
import type { Attendee, SessionSpan } from '#contract/rooms/attendance.ts'
import { writeCsv } from '#lib/format/write-csv.ts'
import { offsetText, zoneOffset } from '#schedule/offset.ts'

const headings = [
  ...['Name', 'First joined', 'Last left', 'Minutes', 'Times', 'Stays', 'Time zone'],
  ...['First joined (UTC)', 'Last left (UTC)'],
]

/** Writes who was in a session as a table, in the clocks of a zone and in UTC. */
export function attendanceFile(
  attendees: readonly Attendee[],
  { isRunning }: Pick<SessionSpan, 'isRunning'>,
  zone: string,
): string {
  return writeCsv([
    headings,
    ...attendees.map(({ name, stays, total, isInside }) => {
      const first = stays[0]?.from
      // Who is inside has not left yet.
      const last = isRunning && isInside ? undefined : stays.at(-1)?.until
      return [
        name ?? '',
        first === undefined ? '' : localText(first, zone),
        last === undefined ? '' : localText(last, zone),
        String(Math.round(total / 600) / 100),
        String(stays.length),
        stays.map(({ from, until }) => stayText(from, until, zone)).join('; '),
        zone,
        first === undefined ? '' : writeDateTime(first),
        last === undefined ? '' : writeDateTime(last),
      ]
    }),
  ])
}

function stayText(from: number, until: number, zone: string): string {
  return `${localText(from, zone)} to ${localText(until, zone)}`
}

/** As spreadsheets read it: `2026-10-25 02:30:00`, with the offset, which an hour that comes twice needs. */
function localText(at: number, zone: string): string {
  const offset = zoneOffset(at, zone)
  const wall = writeDateTime(at + offset * 1000)
    .replace('T', ' ')
    .replace('Z', '')
  return `${wall} ${offsetText(offset)}`
}
