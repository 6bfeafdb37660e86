import type { ActiveSession, Conference } from '#contract/conference.ts'
import { choiceLabel } from '#contract/conference-fields.ts'
import { formatDuration } from '#schedule/format.ts'
import { Time } from '#schedule/time.tsx'
import { useMinute } from '#schedule/use-minute.ts'
import { conferenceState } from '../conference-state.ts'
import { Card } from './card.tsx'
import { Fact, FactList } from './fact.tsx'

/** The running session, as far as SignalWire reports it. */
export function LiveSession({ conference }: { conference: Conference }) {
  const now = useMinute()
  const state = conferenceState(conference, now)
  const session = conference.active_session
  if (state.kind !== 'live' || !session) return null
  const preview = webAddress(session.preview_url)
  return (
    <Card title="In the room now">
      <FactList>
        <Fact term="For">
          <span>{state.minutes === null ? 'Unknown' : formatDuration(state.minutes * 60_000)}</span>
          {session.start_time && (
            <span className="text-quiet">
              , since <Time value={session.start_time} />
            </span>
          )}
        </Fact>
        <Fact term="People">
          {session.max_members !== undefined && <span>{`Up to ${session.max_members}. `}</span>}
          <span>Who is inside is not shown here.</span>
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
            'None: room previews are off.'
          )}
        </Fact>
      </FactList>
    </Card>
  )
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
