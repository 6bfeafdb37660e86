import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { setConference } from '#api/conference/conference-cache.ts'
import { readConference } from '#api/conference/conferences.ts'
import { conferenceTokens } from '#api/conference/tokens.ts'
import { sessionMembers } from '#api/rooms/sessions.ts'
import type { Conference } from '#contract/conference.ts'
import { membersInside } from '#contract/rooms/attendance.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { randomId } from '#lib/random-id.ts'
import { formatWindow } from '#schedule/format.ts'
import { Time } from '#schedule/time.tsx'
import { useMinute } from '#schedule/use-minute.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { Notice } from '#ui/notices/notice.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { conferenceState } from '../conference-state.ts'
import { windowEnds } from '../window-ends.ts'
import { type ClosingPlan, closingEnd, planClosing } from './closing-plan.ts'

type Props = {
  conference: Conference
  onCancel: () => void
  /** Called once it is sure what is to be done; nothing has been sent by then. */
  onClose: (plan: ClosingPlan, present: Conference) => void
}

class ConferenceChanged extends Error {
  override readonly name = 'ConferenceChanged'
}

class AlreadyClosed extends Error {
  override readonly name = 'AlreadyClosed'
}

/** Says whom a closing keeps out, and prepares it. */
export function CloseDialog({ conference, onCancel, onClose }: Props) {
  const client = useQueryClient()
  const now = useMinute()
  // What the operator decides on: it must be the same when it is sent.
  const [seen, setSeen] = useState(conference)
  const isBeforeStart = closingEnd(seen, now)?.isBeforeStart ?? false
  const prepare = useMutation({
    mutationFn: async () => {
      const present = await readConference(seen.id)
      setConference(client, present)
      if (present.updated_at !== seen.updated_at) {
        setSeen(present)
        throw new ConferenceChanged()
      }
      const closing = closingEnd(present, Date.now())
      if (!closing) throw new AlreadyClosed()
      const tokens = await client.fetchQuery({ ...conferenceTokens(seen.id), staleTime: 0 })
      return { plan: planClosing(present, closing.end, tokens, randomId), present }
    },
    onSuccess: ({ plan, present }) => onClose(plan, present),
    retry: false,
  })
  const { error } = prepare
  return (
    <Dialog
      title={`Close “${isolateDirection(titleOf(seen))}” to newcomers?`}
      onCancel={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button variant="danger" busy={prepare.isPending} onClick={() => prepare.mutate()}>
            Close to newcomers
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        <p>
          {isBeforeStart && seen.join_from !== null ? (
            <>
              <span>It has not opened yet: nobody gets in before </span>
              <Time value={seen.join_from} />
              <span>. Its end is set to that moment, so that it does not open at all.</span>
            </>
          ) : (
            'Nobody new gets in from now on: the end of its join window is set to now.'
          )}
        </p>
        <ul className="list-disc space-y-2 ps-5">
          <li>
            Kept out is everybody who has a link, an invitation or a page with a join token, also
            people who were inside and come back.
          </li>
          <li>
            <PeopleInside conference={seen} />
          </li>
          <li>
            Both join tokens are reset: what was handed out stops working for good. To let people in
            again, open it again and hand out new links.
          </li>
        </ul>
        {error instanceof ConferenceChanged ? (
          <Notice tone="warning" role="alert" title="Someone else has just changed it">
            <p>
              {`Nothing was sent. People can join now: ${formatWindow(windowEnds(seen), operatorZone())}. Close it all the same?`}
            </p>
          </Notice>
        ) : error instanceof AlreadyClosed ? (
          <Notice tone="warning" role="alert" title="It is closed already">
            <p>Nothing was sent: its end has passed.</p>
          </Notice>
        ) : (
          error && <RequestError what="Nothing was sent." error={error} />
        )}
      </div>
    </Dialog>
  )
}

/** Who stays, and how many they are where that is known. */
function PeopleInside({ conference }: { conference: Conference }) {
  const now = useMinute()
  const isLive = conferenceState(conference, now).kind === 'live'
  const sessionId = conference.active_session?.id
  const { data } = useQuery({
    ...sessionMembers(sessionId ?? '', { isRunning: true }),
    enabled: isLive && sessionId !== undefined,
  })
  const count = data && membersInside(data).length
  if (!isLive) return 'Nobody is inside just now.'
  return (
    <span>
      {count === undefined
        ? 'People who are inside stay until they leave.'
        : count === 1
          ? '1 person or shared screen is inside and stays.'
          : `${count} people and shared screens are inside and stay until they leave.`}
    </span>
  )
}
