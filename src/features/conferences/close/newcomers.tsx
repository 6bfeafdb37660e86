import { useQuery } from '@tanstack/react-query'
import { DoorClosed, DoorOpen } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { formerEnd } from '#api/changes/former-end.ts'
import type { Conference } from '#contract/conference.ts'
import { readDateTime } from '#contract/date-time.ts'
import { useMinute } from '#schedule/use-minute.ts'
import { Button } from '#ui/button.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { ClosingNotice } from './closing-notice.tsx'
import { isClosedBy, isComplete, isSameEnd } from './closing-plan.ts'
import { useClosing } from './use-closing.ts'

type Props = {
  conference: Conference
  /** Whether it is asked for at once, as by a command. */
  asksAtOnce: boolean
  onAsked: () => void
  onChangeTimes: () => void
  children: (parts: { action: ReactNode; notice: ReactNode }) => ReactNode
}

/** Lets nobody new into a conference, or lets people in again: the button for it, and what came of it. */
export function Newcomers({ conference, asksAtOnce, onAsked, onChangeTimes, children }: Props) {
  // An end of this very minute has passed already.
  const now = Math.max(useMinute(), Date.now())
  const closing = useClosing(conference)
  const [isAsking, setAsking] = useState(false)
  const { plan } = closing
  const isClosed = isClosedBy(conference, now)
  const isBusy = plan !== undefined && !isComplete(plan)
  const wasClosedHere =
    plan?.action === 'close' && isSameEnd(plan.present ?? null, conference.join_until)
  const onRecord = useQuery({
    ...formerEnd(conference),
    enabled: isClosed && !isBusy && !wasClosedHere,
  })
  const former = wasClosedHere ? { former: plan.former } : (onRecord.data ?? undefined)
  const canOpen = isClosed && former !== undefined && opens(former.former, now)
  const asks = (isAsking || asksAtOnce) && !isClosed && !isBusy
  const stopAsking = () => {
    setAsking(false)
    if (asksAtOnce) onAsked()
  }
  const action = isBusy ? null : canOpen ? (
    <Button onClick={() => closing.openAgain(former.former)}>
      <DoorOpen aria-hidden className="size-4" />
      <span>Open again</span>
    </Button>
  ) : isClosed ? null : (
    <Button onClick={() => setAsking(true)}>
      <DoorClosed aria-hidden className="size-4" />
      <span>Close to newcomers…</span>
    </Button>
  )
  return (
    <>
      {children({
        action,
        notice: (
          <ClosingNotice
            closing={closing}
            joinUntil={conference.join_until}
            canOpen={canOpen}
            onChangeTimes={onChangeTimes}
          />
        ),
      })}
      {asks && (
        <CloseDialog
          conference={conference}
          onCancel={stopAsking}
          onClose={(next, present) => {
            stopAsking()
            closing.start(next, present)
          }}
        />
      )}
    </>
  )
}

/** Whether people could join with an end. */
function opens(end: string | null, now: number): boolean {
  return end === null || (readDateTime(end)?.at ?? 0) > now
}
