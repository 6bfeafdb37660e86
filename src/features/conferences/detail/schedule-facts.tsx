import { Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Conference } from '#contract/conference.ts'
import { describeWindow, type WindowEnds } from '#schedule/format.ts'
import { Time } from '#schedule/time.tsx'
import { useMinute } from '#schedule/use-minute.ts'
import { describeShift } from '#schedule/window/shift.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/page/card.tsx'
import { Fact, FactList } from '#ui/page/fact.tsx'
import { nextRepeat } from '../next-repeat.ts'
import { windowEnds } from '../window-ends.ts'
import type { DetailLinks } from './detail-links.ts'

const units = ['day', 'week', 'month'] as const

type Props = {
  conference: Conference
  copy: DetailLinks['copy']
  onChange: () => void
  /** In place of the two times while they are being changed. */
  editor: ReactNode
}

/** When people can join, and how to repeat it later. */
export function ScheduleFacts({ conference, copy, onChange, editor }: Props) {
  // An end of this very minute has passed already.
  const now = Math.max(useMinute(), Date.now())
  const ends = windowEnds(conference)
  const zone = operatorZone()
  const repeats = units.flatMap((unit) => nextRepeat(conference, now, unit) ?? [])
  const hasWindow = ends.from !== undefined || ends.until !== undefined
  return (
    <Card
      title="Schedule"
      aside={
        <span className="flex flex-wrap items-center gap-x-3">
          <span className="text-quiet text-xs">
            {neverOpens(ends) ? 'Does not open: it ends when it begins' : describeWindow(ends, now)}
          </span>
          {!editor && (
            <Button variant="quiet" onClick={onChange} className="-my-2">
              <Pencil aria-hidden className="size-4" />
              Change times
            </Button>
          )}
        </span>
      }
    >
      {editor}
      <FactList>
        {!editor && (
          <>
            <Bound
              term="Join from"
              value={conference.join_from}
              zone={zone}
              none="No start limit"
            />
            <Bound
              term="Join until"
              value={conference.join_until}
              zone={zone}
              none="No end limit"
            />
          </>
        )}
        {hasWindow && (
          <Fact term="Repeat on">
            <span className="flex flex-wrap gap-x-3 gap-y-1">
              {repeats.map(({ shift, day }) => (
                <Link
                  key={shift.unit}
                  href={copy(shift)}
                  className="text-accent underline underline-offset-2"
                >
                  {`${day}, ${describeShift(shift)}`}
                </Link>
              ))}
            </span>
          </Fact>
        )}
      </FactList>
    </Card>
  )
}

function neverOpens({ from, until }: WindowEnds): boolean {
  return from !== undefined && until !== undefined && until <= from
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
