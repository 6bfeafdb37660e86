import { memo } from 'react'
import { useErrorUntilData } from '#api/recovery.ts'
import { readDateTime } from '#contract/date-time.ts'
import type { SessionMember } from '#contract/rooms/room-session.ts'
import { formatClock, formatDay, formatInstant } from '#schedule/format.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { RequestError } from '#ui/notices/request-error.tsx'
import { DataAge } from '#ui/page/data-age.tsx'
import { ScrollRegion } from '#ui/page/scroll-region.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'

type Props = {
  /** Undefined until they are known. */
  people: readonly SessionMember[] | undefined
  query: {
    data: unknown
    error: Error | null
    isFetching: boolean
    dataUpdatedAt: number
    refetch: () => unknown
  }
}

/** Who is in the room, in the order in which they came. */
export function PeopleInside({ people, query }: Props) {
  const error = useErrorUntilData(query)
  if (!people)
    return error ? (
      <RequestError
        what="Who is inside could not be read."
        error={error}
        isFetching={query.isFetching}
        onRetry={() => void query.refetch()}
      />
    ) : (
      <Skeleton label="Reading who is inside" className="h-24" />
    )
  return (
    <>
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-medium">Who is inside</h3>
        <DataAge query={query} />
      </div>
      {people.length === 0 ? (
        <p className="text-quiet">Nobody is inside just now.</p>
      ) : (
        <ScrollRegion label="People in the room" className="max-h-80 bg-sunken px-3 py-1.5">
          <PeopleList people={people} />
        </ScrollRegion>
      )}
    </>
  )
}

function PeopleList({ people }: { people: readonly SessionMember[] }) {
  const zone = operatorZone()
  const today = formatDay(Date.now(), zone)
  return (
    <ul className="divide-y divide-line">
      {people.map((member) => (
        <Person key={member.id} member={member} zone={zone} today={today} />
      ))}
    </ul>
  )
}

type PersonProps = { member: SessionMember; zone: string; today: string }

/** Kept as it is for as long as the member is the same: of 300 people, few come in 12 seconds. */
const Person = memo(function Person({ member, zone, today }: PersonProps) {
  const { name, join_time } = member
  const came = join_time === null ? undefined : readDateTime(join_time)
  return (
    <li className="flex items-baseline justify-between gap-x-4 py-1">
      {name?.trim() ? (
        <span dir="auto" translate="no" className="min-w-0 break-words">
          {name}
        </span>
      ) : (
        <span className="text-quiet">No name</span>
      )}
      {came && (
        <time
          dateTime={join_time ?? ''}
          className="shrink-0 text-quiet text-xs tabular-nums"
        >{`since ${sinceText(Math.floor(came.at / 60_000) * 60_000, zone, today)}`}</time>
      )}
    </li>
  )
})

function sinceText(at: number, zone: string, today: string): string {
  return formatDay(at, zone) === today ? formatClock(at, zone) : formatInstant(at, zone)
}
