import { Download } from 'lucide-react'
import { useId, useState } from 'react'
import type { Attendee, SessionSpan } from '#contract/rooms/attendance.ts'
import { foldText } from '#contract/text/fold-text.ts'
import { saveFile } from '#lib/browser/save-file.ts'
import { formatZone } from '#schedule/format.ts'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Card } from '#ui/page/card.tsx'
import { attendanceColumns, wideColumn } from './attendance-columns.ts'
import { attendanceFile } from './attendance-file.ts'
import { AttendanceRow } from './attendance-row.tsx'
import { TimeAxis } from './time-axis.tsx'

type Props = {
  attendees: readonly Attendee[]
  span: SessionSpan
  zone: string
  /** Without its ending. */
  fileName: string
}

/** From so many on, one is looked for by name. */
const SEARCHED_FROM = 10
/** So many are drawn at once; more are asked for. */
const DRAWN_AT_ONCE = 100

/** Who was there when: a row for each, with a bar for each stay. */
export function Attendance({ attendees, span, zone, fileName }: Props) {
  const [search, setSearch] = useState('')
  const [limit, setLimit] = useState(DRAWN_AT_ONCE)
  const id = useId()
  const wanted = foldText(search.trim())
  const found =
    wanted === ''
      ? attendees
      : attendees.filter(({ name }) => foldText(name ?? 'no name').includes(wanted))
  const drawn = found.slice(0, limit)
  if (attendees.length === 0)
    return (
      <Card title="Attendance">
        <p>{span.isRunning ? 'Nobody has come in yet.' : 'Nobody was there.'}</p>
      </Card>
    )
  return (
    <Card
      title="Attendance"
      aside={
        <Button
          onClick={() =>
            saveFile(`${fileName}.csv`, 'text/csv', attendanceFile(attendees, span, zone))
          }
        >
          <Download aria-hidden className="size-4" />
          <span>Attendance as CSV</span>
        </Button>
      }
    >
      <p className="mb-3 text-quiet text-xs">
        {`Times in ${formatZone(zone, span.start)}. People of one name are counted as one who came back; a shared screen has a row of its own.`}
      </p>
      {attendees.length > SEARCHED_FROM && (
        <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1">
          <input
            type="search"
            aria-label="Find a person"
            aria-controls={id}
            placeholder="Find a person"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            className={classNames(controlStyle, 'h-9 max-w-72')}
          />
          <p role="status" className="text-quiet text-xs tabular-nums">
            {wanted !== '' &&
              `${found.length.toLocaleString('en')} of ${attendees.length.toLocaleString('en')}`}
          </p>
        </div>
      )}
      <table id={id} aria-label="Attendance" className="block w-full">
        <thead className="block max-sm:sr-only">
          <tr
            className={classNames(
              attendanceColumns,
              'border-line border-b pb-1 text-quiet text-xs',
            )}
          >
            <Head>Name</Head>
            <Head>Joined</Head>
            <Head>Left</Head>
            <Head>Time in room</Head>
            <th scope="col" className={classNames(wideColumn, 'text-start font-medium')}>
              <span className="sr-only">When</span>
              <TimeAxis span={span} zone={zone} />
            </th>
          </tr>
        </thead>
        <tbody className="block">
          {drawn.map((attendee) => (
            <AttendanceRow key={attendee.id} attendee={attendee} span={span} zone={zone} />
          ))}
        </tbody>
      </table>
      {found.length > drawn.length && (
        <div className="mt-3">
          <Button onClick={() => setLimit(found.length)}>
            {`Show all ${found.length.toLocaleString('en')}`}
          </Button>
        </div>
      )}
    </Card>
  )
}

function Head({ children }: { children: string }) {
  return (
    <th scope="col" className="text-start font-medium">
      {children}
    </th>
  )
}
