import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { sessionMembers } from '#api/rooms/sessions.ts'
import type { ActiveSession, Conference } from '#contract/conference.ts'
import { choiceLabel } from '#contract/conference-fields.ts'
import { membersInside } from '#contract/rooms/attendance.ts'
import { formatDuration } from '#schedule/format.ts'
import { Time } from '#schedule/time.tsx'
import { useMinute } from '#schedule/use-minute.ts'
import { Card } from '#ui/page/card.tsx'
import { Fact, FactList } from '#ui/page/fact.tsx'
import { conferenceState } from '../conference-state.ts'
import { placesIn } from '../places-in.ts'
import type { DetailLinks } from './detail-links.ts'
import { FullnessNotice } from './fullness-notice.tsx'
import { PeopleInside } from './people-inside.tsx'

type LiveSessionProps = { conference: Conference; links: Pick<DetailLinks, 'session'> }

/** The running session: who is there now, and what SignalWire reports of the room. */
export function LiveSession({ conference, links }: LiveSessionProps) {
  // Not the minute that has begun: the state above tells the same length.
  const now = Math.max(useMinute(), Date.now())
  const state = conferenceState(conference, now)
  const session = conference.active_session
  if (state.kind !== 'live' || !session) return null
  return (
    <RunningSession
      key={session.id}
      session={session}
      minutes={state.minutes}
      max={placesIn(conference)}
      hasPreviews={conference.enable_room_previews ?? false}
      href={session.id === undefined ? undefined : links.session(session.id)}
    />
  )
}

type Props = {
  session: ActiveSession
  /** For how long it has been running; null where that is not known. */
  minutes: number | null
  max: number | null
  /** Whether SignalWire makes pictures of the room. */
  hasPreviews: boolean
  /** The session's own page. */
  href: string | undefined
}

function RunningSession({ session, minutes, max, hasPreviews, href }: Props) {
  const query = useQuery({
    ...sessionMembers(session.id ?? '', { isRunning: true }),
    enabled: session.id !== undefined,
  })
  const { data } = query
  const people = useMemo(() => data && membersInside(data), [data])
  const preview = webAddress(session.preview_url)
  return (
    <Card
      title="In the room now"
      aside={
        href !== undefined && (
          <Link href={href} className="text-accent underline underline-offset-2">
            Attendance and events
          </Link>
        )
      }
    >
      <FactList>
        <Fact term="For">
          <span>{minutes === null ? 'Unknown' : formatDuration(minutes * 60_000)}</span>
          {session.start_time && (
            <span className="text-quiet">
              , since <Time value={session.start_time} />
            </span>
          )}
        </Fact>
        <Fact term="People">
          <span className="tabular-nums">{countInWords(people?.length, max)}</span>
          <span className="block text-quiet text-xs">A shared screen takes a place too.</span>
          <FullnessNotice inside={people?.length} max={max} />
        </Fact>
        {picture(session) && <Fact term="Picture">{picture(session)}</Fact>}
        {session.remove_at && (
          <Fact term="Everyone leaves">
            <Time value={session.remove_at} />
          </Fact>
        )}
        <Fact term="Preview">
          {preview ? (
            <a
              href={preview}
              target="_blank"
              rel="noreferrer"
              className="break-all text-accent underline underline-offset-2"
            >
              Picture of the room now
            </a>
          ) : (
            `None: ${hasPreviews ? 'SignalWire has made none yet.' : 'room previews are off.'}`
          )}
        </Fact>
      </FactList>
      <div className="mt-4">
        {session.id === undefined ? (
          <p className="text-quiet">
            Who is inside is not known: SignalWire does not say which session this is.
          </p>
        ) : (
          <PeopleInside people={people} query={query} />
        )}
      </div>
    </Card>
  )
}

function countInWords(inside: number | undefined, max: number | null): string {
  if (inside === undefined) return max === null ? 'Not known' : `Up to ${max}`
  return max === null ? `${inside} inside` : `${inside} of ${max} places are taken`
}

function picture({ layout, quality, fps }: ActiveSession): string {
  return [layout && choiceLabel('layout', layout), quality, fps && `${fps} fps`]
    .filter(Boolean)
    .join(', ')
}

/** Only what a browser can show; any other scheme is not ours to open. */
function webAddress(text: string | null | undefined): string | undefined {
  if (!text || !URL.canParse(text)) return undefined
  const { protocol, href } = new URL(text)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}
