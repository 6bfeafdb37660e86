import { Link } from 'wouter'
import type { Conference } from '#contract/conference.ts'
import { describeWindow } from '#schedule/format.ts'
import { scheduleFromWindow } from '#schedule/schedule-value.ts'
import { describeShift, nextShift } from '#schedule/shift.ts'
import { Time } from '#schedule/time.tsx'
import { useMinute } from '#schedule/use-minute.ts'
import { zoneOfConference } from '#schedule/zone/conference-zones.ts'
import { operatorZone } from '#schedule/zone/zone-names.ts'
import { windowEnds } from '../window-ends.ts'
import { Card } from './card.tsx'
import type { DetailLinks } from './detail-links.ts'
import { Fact, FactList } from './fact.tsx'

const units = ['day', 'week', 'month'] as const

type Props = { conference: Conference; copy: DetailLinks['copy'] }

/** When people can join, and how to repeat it later. */
export function ScheduleFacts({ conference, copy }: Props) {
  const now = useMinute()
  const ends = windowEnds(conference)
  const zone = operatorZone()
  const window = scheduleFromWindow(conference, zoneOfConference(conference.id) ?? zone)
  const shifts = units.map((unit) => nextShift(window, unit, now))
  const hasWindow = ends.from !== undefined || ends.until !== undefined
  return (
    <Card
      title="Schedule"
      aside={<p className="text-quiet text-xs">{describeWindow(ends, now)}</p>}
    >
      <FactList>
        <Bound term="Join from" value={conference.join_from} zone={zone} none="No start limit" />
        <Bound term="Join until" value={conference.join_until} zone={zone} none="No end limit" />
        {hasWindow && (
          <Fact term="Do it again">
            <span className="flex flex-wrap gap-x-3 gap-y-1">
              {shifts.map((shift) => (
                <Link
                  key={shift.unit}
                  href={copy(shift)}
                  className="text-accent underline underline-offset-2"
                >
                  {describeShift(shift)}
                </Link>
              ))}
            </span>
          </Fact>
        )}
      </FactList>
    </Card>
  )
}

type BoundProps = { term: string; value: string | null; zone: string; none: string }

function Bound({ term, value, zone, none }: BoundProps) {
  return (
    <Fact term={term}>
      {value === null ? (
        none
      ) : (
        <>
          <Time value={value} zone={zone} /> <span className="text-quiet">{zone}</span>
          {zone !== 'UTC' && (
            <span className="block text-quiet text-xs">
              <Time value={value} zone="UTC" /> UTC
            </span>
          )}
        </>
      )}
    </Fact>
  )
}
