import { isUuid } from '#contract/ids.ts'
import { LinkIncomplete } from '#features/conferences/detail/detail-states.tsx'
import { SessionRecordings } from '#features/recordings/session-recordings.tsx'
import { SessionPage as Session } from '#features/sessions/detail/session-page.tsx'
import { Card } from '#ui/page/card.tsx'
import { paths } from '../../paths.ts'
import { sessionLinks } from '../../session-links.ts'

type Props = { id: string; session: string }

/** `/conferences/{id}/sessions/{session}`: one time that the room was in use. */
export default function SessionPage({ id, session }: Props) {
  if (![id, session].every((part) => isUuid(part)))
    return <LinkIncomplete list={paths.conferences} />
  return (
    <Session
      conferenceId={id}
      sessionId={session}
      links={sessionLinks}
      recordingsOf={(sessionId, isRunning) => (
        <Card title="Recordings">
          <SessionRecordings sessionId={sessionId} isRunning={isRunning} />
        </Card>
      )}
    />
  )
}
