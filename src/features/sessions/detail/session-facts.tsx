import type { Attendee, mostAtOnce, SessionSpan } from '#contract/rooms/attendance.ts'
import type { RecordingFacts } from '#contract/rooms/recording.ts'
import type { RoomSession, SessionMember } from '#contract/rooms/room-session.ts'
import { formatDollars } from '#lib/format/format-dollars.ts'
import { formatZone } from '#schedule/format.ts'
import { Time } from '#schedule/time.tsx'
import { Card } from '#ui/page/card.tsx'
import { Fact, FactList } from '#ui/page/fact.tsx'
import { lengthText, momentFormat } from '../moments.ts'

type Props = {
  session: RoomSession
  span: SessionSpan
  zone: string
  /** These are undefined until they are known. */
  attendees: readonly Attendee[] | undefined
  most: ReturnType<typeof mostAtOnce> | undefined
  members: readonly SessionMember[] | undefined
  recordings: { data: readonly RecordingFacts[] | undefined; error: Error | null }
}

/** When a session was, how many were there, and what it cost. */
export function SessionFacts(props: Props) {
  const { session, span, zone, attendees, most, members, recordings } = props
  const { start_time, end_time, created_at, max_members } = session
  const moment = momentFormat(span, zone)
  const total = attendees?.reduce((sum, attendee) => sum + attendee.total, 0) ?? 0
  return (
    <Card>
      <div className="gap-x-10 lg:grid lg:grid-cols-2">
        <FactList>
          <Fact term="Start">
            <Time value={start_time ?? created_at} />
            <span className="text-quiet">{` ${formatZone(zone, span.start)}`}</span>
          </Fact>
          <Fact term="End">
            {span.isRunning ? (
              <span className="font-medium text-danger">Still running</span>
            ) : end_time === null ? (
              'Not known'
            ) : (
              <Time value={end_time} />
            )}
          </Fact>
          <Fact term="Length">{lengthText(span.end - span.start)}</Fact>
        </FactList>
        <div className="border-line max-lg:border-t">
          <FactList>
            <Fact term="People">
              {attendees === undefined ? (
                '…'
              ) : (
                <>
                  <span>{attendees.length.toLocaleString('en')}</span>
                  <span className="text-quiet">{`, ${lengthText(total)} in all`}</span>
                </>
              )}
            </Fact>
            <Fact term="Most at once">
              {most === undefined ? (
                '…'
              ) : (
                <>
                  <span>{most.count.toLocaleString('en')}</span>
                  <span className="text-quiet">
                    {[
                      max_members !== null && ` of ${max_members} places`,
                      most.at !== null && `, first at ${moment(most.at)}`,
                    ]
                      .filter(Boolean)
                      .join('')}
                  </span>
                </>
              )}
            </Fact>
            <Fact term="Recordings">
              {recordings.data?.length ?? (recordings.error ? 'Not known' : '…')}
            </Fact>
            <Fact term="Cost">{costInWords(members, recordings.data)}</Fact>
          </FactList>
        </div>
      </div>
    </Card>
  )
}

function costInWords(
  members: readonly SessionMember[] | undefined,
  recordings: readonly RecordingFacts[] | undefined,
): string {
  const known = [
    { what: 'people', dollars: sumOf(members) },
    { what: 'recordings', dollars: sumOf(recordings) },
  ].flatMap(({ what, dollars }) =>
    dollars === null ? [] : `${formatDollars(dollars)} for ${what}`,
  )
  if (known.length > 0) return known.join(', ')
  return members && recordings ? 'Not known' : '…'
}

/** Null where nothing is known. */
function sumOf(rows: readonly { cost_in_dollars: number | null }[] | undefined): number | null {
  const costs = rows?.flatMap(({ cost_in_dollars }) => cost_in_dollars ?? []) ?? []
  return costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0)
}
