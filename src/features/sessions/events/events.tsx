import { useMemo, useState } from 'react'
import { useErrorUntilData } from '#api/recovery.ts'
import { epochMs } from '#contract/date-time.ts'
import type { SessionSpan } from '#contract/rooms/attendance.ts'
import type { SessionEvent } from '#contract/rooms/room-session.ts'
import { Button } from '#ui/button.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { Card } from '#ui/page/card.tsx'
import { DataAge } from '#ui/page/data-age.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { momentFormat } from '../moments.ts'
import { eventText } from './event-text.ts'
import { inOrder } from './in-order.ts'
import { redactPayload } from './redact-payload.ts'

type Props = {
  query: {
    data: readonly SessionEvent[] | undefined
    error: Error | null
    isFetching: boolean
    dataUpdatedAt: number
    refetch: () => unknown
  }
  span: SessionSpan
  zone: string
}

/** So many are drawn at first. */
const SHOWN_AT_FIRST = 50

/** What happened, in its order. */
export function Events({ query, span, zone }: Props) {
  const error = useErrorUntilData(query)
  const { data, isFetching, refetch } = query
  return (
    <Card title="Events" aside={data && error && <DataAge query={query} />}>
      {data ? (
        <EventList events={data} span={span} zone={zone} />
      ) : error ? (
        <RequestError
          what="What happened could not be read."
          error={error}
          isFetching={isFetching}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton label="Reading what happened" className="h-40" />
      )}
    </Card>
  )
}

type ListProps = { events: readonly SessionEvent[]; span: SessionSpan; zone: string }

function EventList({ events, span, zone }: ListProps) {
  const [showsAll, setShowsAll] = useState(false)
  const ordered = useMemo(() => inOrder(events), [events])
  const shown = showsAll ? ordered : ordered.slice(0, SHOWN_AT_FIRST)
  const first = epochMs(ordered[0]?.created_at ?? '') || span.start
  const last = epochMs(ordered.at(-1)?.created_at ?? '') || span.end
  // A recording is ready only after the session has ended.
  const moment = momentFormat(
    { start: Math.min(first, span.start), end: Math.max(last, span.end) },
    zone,
    'second',
  )
  if (events.length === 0) return <p>SignalWire tells of nothing that happened.</p>
  return (
    <>
      <ol aria-label="Events" className="divide-y divide-line">
        {shown.map((event) => (
          <Event key={event.id} event={event} time={moment(epochMs(event.created_at))} />
        ))}
      </ol>
      {shown.length < ordered.length && (
        <div className="mt-3">
          <Button onClick={() => setShowsAll(true)}>
            {`Show all ${ordered.length.toLocaleString('en')}`}
          </Button>
        </div>
      )}
    </>
  )
}

function Event({ event, time }: { event: SessionEvent; time: string }) {
  const { name, level, payload, created_at } = event
  const text = eventText(name)
  const who = typeof payload?.name === 'string' ? payload.name : undefined
  const isProblem = level === 'error' || level === 'warning' || level === 'warn'
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 py-1.5">
      <time dateTime={created_at} className="min-w-20 text-quiet text-xs tabular-nums">
        {time}
      </time>
      <span className="min-w-0 flex-1">
        <span>{text ?? <code translate="no">{name}</code>}</span>
        {text !== undefined && who !== undefined && (
          <>
            <span>: </span>
            <bdi translate="no">{who}</bdi>
          </>
        )}
        {isProblem && <span className="text-danger">{` (${level})`}</span>}
      </span>
      {payload && Object.keys(payload).length > 0 && <Payload name={name} payload={payload} />}
    </li>
  )
}

type PayloadProps = { name: string; payload: Readonly<Record<string, unknown>> }

/** Written only once it is opened: there can be thousands. */
function Payload({ name, payload }: PayloadProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className="open:basis-full"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="inline-flex min-h-6 items-center text-quiet text-xs hover:text-ink">
        <span>Details</span>
        <span className="sr-only">{` of ${name}`}</span>
      </summary>
      {isOpen && (
        <pre
          translate="no"
          dir="ltr"
          className="mt-1 whitespace-pre-wrap break-all rounded-md bg-sunken p-2 font-mono text-xs"
        >
          {JSON.stringify({ name, payload: redactPayload(payload) }, null, 2)}
        </pre>
      )}
    </details>
  )
}
