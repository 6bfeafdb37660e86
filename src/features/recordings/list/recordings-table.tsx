import { memo, type ReactNode, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useOnScreen } from '#lib/browser/use-on-screen.ts'
import { formatDollars } from '#lib/format/format-dollars.ts'
import { formatInstant, formatZone } from '#schedule/format.ts'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { type ListedRecording, recordedAt, titleOfRecording } from '../listed-recording.ts'
import { lengthText, sizeText } from '../recording-text.ts'
import type { FileUse } from '../use-recording-file.ts'
import { RowActions } from './row-actions.tsx'
import { StateLabel } from './state-label.tsx'

/** Rows that are drawn at once; more when their end comes into view. */
const ROWS_STEP = 100

type Props = {
  rows: readonly ListedRecording[]
  zone: string
  /** The heads of the columns after that of the selection. */
  head: ReactNode
  selected: ReadonlySet<string>
  onSelect: (id: string, isRange?: boolean) => void
  onSelectAll: () => void
  /** The one whose file is being opened or asked for. */
  busy: { id: string; use: FileUse } | undefined
  onOpen: (id: string) => void
  onDownload: (recording: ListedRecording) => void
  onDelete: (recording: ListedRecording) => void
  /** Where a conference of a name is found; absent where all rows are of one. */
  conferenceAddress?: ((name: string) => string) | undefined
  /** Whether names are still being read. */
  isNaming: boolean
}

/** Cells that all but phones have. */
export const mediumUp = 'max-md:hidden'

/** Recordings as rows: whose, when, how large, and what can be done with each. */
export function RecordingsTable(props: Props) {
  const { rows, head, selected, onSelectAll } = props
  const [limit, setLimit] = useState(ROWS_STEP)
  return (
    <>
      <table aria-label="Recordings" className="w-full text-sm">
        <thead className="border-line border-b text-quiet text-xs">
          <tr className="h-9">
            <th scope="col" className="w-9 ps-1.5 text-start">
              <label className="-m-1 flex size-6 cursor-pointer items-center justify-center">
                <input
                  type="checkbox"
                  aria-label="Select all that match"
                  checked={rows.every(({ id }) => selected.has(id))}
                  onChange={onSelectAll}
                  className="size-4 accent-accent"
                />
              </label>
            </th>
            {head}
            <th scope="col">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map((recording) => (
            <Row
              key={recording.id}
              recording={recording}
              zone={props.zone}
              isSelected={selected.has(recording.id)}
              onSelect={props.onSelect}
              busy={props.busy?.id === recording.id ? props.busy.use : undefined}
              onOpen={props.onOpen}
              onDownload={props.onDownload}
              onDelete={props.onDelete}
              conferenceAddress={props.conferenceAddress}
              isNaming={props.isNaming}
            />
          ))}
        </tbody>
      </table>
      {rows.length > limit && (
        <MoreRows
          left={rows.length - limit}
          onMore={() => setLimit((known) => known + ROWS_STEP)}
        />
      )}
    </>
  )
}

function MoreRows({ left, onMore }: { left: number; onMore: () => void }) {
  const [end, isOnScreen] = useOnScreen<HTMLDivElement>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once each time that the end comes into view
  useEffect(() => {
    if (isOnScreen) onMore()
  }, [isOnScreen])
  return (
    <div ref={end} className="mt-3 text-center">
      <Button onClick={onMore}>{`Show more of ${left.toLocaleString('en')}`}</Button>
    </div>
  )
}

type RowProps = Pick<
  Props,
  'zone' | 'onSelect' | 'onOpen' | 'onDownload' | 'onDelete' | 'conferenceAddress' | 'isNaming'
> & { recording: ListedRecording; isSelected: boolean; busy: FileUse | undefined }

const Row = memo(function Row(props: RowProps) {
  const { recording, zone, isSelected, onSelect } = props
  const { id, status, duration, size_in_bytes, cost_in_dollars, session } = recording
  const at = recordedAt(recording)
  const when = formatInstant(at - (at % 60_000), zone)
  const title = titleOfRecording(recording)
  const label = `${props.conferenceAddress ? `${isolateDirection(title)}, ` : ''}${when}`
  const cost = cost_in_dollars === null ? '–' : formatDollars(cost_in_dollars)
  const time = (
    <time
      dateTime={recording.started_at ?? recording.created_at}
      title={`${recording.started_at ?? recording.created_at} (${formatZone(zone, at)})`}
    >
      {when}
    </time>
  )
  return (
    <tr
      className={classNames(
        'border-line border-b align-middle hover:bg-hover',
        isSelected && 'bg-accent-soft',
      )}
    >
      <td className="ps-1.5">
        <label className="-m-1 flex size-6 cursor-pointer items-center justify-center">
          <input
            type="checkbox"
            checked={isSelected}
            onChange={({ nativeEvent }) =>
              onSelect(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
            }
            aria-label={`Select ${label}`}
            className="size-4 accent-accent"
          />
        </label>
      </td>
      {props.conferenceAddress && (
        <td className="max-w-0 py-2 pe-4 md:w-2/5">
          {session?.name ? (
            <Link
              href={props.conferenceAddress(session.name)}
              dir="auto"
              translate="no"
              className="block truncate py-0.5 text-left font-medium hover:underline"
            >
              {title}
            </Link>
          ) : (
            <span className="block truncate text-quiet">
              {props.isNaming ? 'Looking for its conference…' : title}
            </span>
          )}
          <Summary {...{ time, status, duration, size_in_bytes, cost }} />
        </td>
      )}
      <td className={classNames('py-2 pe-4 tabular-nums', props.conferenceAddress && mediumUp)}>
        {time}
        {!props.conferenceAddress && (
          <Summary {...{ time: null, status, duration, size_in_bytes, cost }} />
        )}
      </td>
      <td className={classNames(mediumUp, 'py-2 pe-4')}>
        <StateLabel status={status} />
      </td>
      <td className={classNames(mediumUp, 'py-2 pe-4 text-end tabular-nums')}>
        {lengthText(duration)}
      </td>
      <td className={classNames(mediumUp, 'py-2 pe-4 text-end tabular-nums')}>
        {sizeText(size_in_bytes)}
      </td>
      <td className={classNames(mediumUp, 'py-2 pe-4 text-end tabular-nums')}>{cost}</td>
      <td className="w-px py-1.5">
        <RowActions
          label={label}
          recording={recording}
          busy={props.busy}
          onOpen={props.onOpen}
          onDownload={props.onDownload}
          onDelete={props.onDelete}
        />
      </td>
    </tr>
  )
})

type SummaryProps = Pick<ListedRecording, 'status' | 'duration' | 'size_in_bytes'> & {
  time: ReactNode
  cost: string
}

/** What the other cells say, where there is no room for them. */
function Summary({ time, status, duration, size_in_bytes, cost }: SummaryProps) {
  return (
    <span className="mt-0.5 flex flex-wrap gap-x-2 gap-y-0.5 text-quiet text-xs tabular-nums md:hidden">
      {time}
      <StateLabel status={status} />
      <span>{lengthText(duration)}</span>
      <span>{sizeText(size_in_bytes)}</span>
      <span>{cost}</span>
    </span>
  )
}
