import { CircleAlert, CircleCheck, CircleDashed, LoaderCircle } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { describeFailure } from '#api/failure.ts'
import { usePollSubmission } from '#api/submissions/use-poll-submission.ts'
import { Time } from '#schedule/time.tsx'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import {
  type ClosingPlan,
  describePlan,
  isComplete,
  isSameEnd,
  isUnderWay,
  type Step,
  type StepState,
} from './closing-plan.ts'
import type { Closing, StepFailure } from './use-closing.ts'

type Props = {
  closing: Closing
  /** The end as the page shows it. */
  joinUntil: string | null
  /** Whether opening it again would let people in. */
  canOpen: boolean
  onChangeTimes: () => void
}

/** How far a closing or an opening is, and how to go on where it stopped half way. */
export function ClosingNotice({ closing, joinUntil, canOpen, onChangeTimes }: Props) {
  const { plan, unknown, failures, isFresh } = closing
  const box = useRef<HTMLDivElement>(null)
  // What was pressed is gone; what comes of it is read next.
  useEffect(() => {
    if (plan && isFresh && document.activeElement === document.body) box.current?.focus()
  }, [plan, isFresh])
  if (!plan) return null
  const done = isComplete(plan)
  if (done && !isFresh) return null
  return (
    <div ref={box} tabIndex={-1} className="mb-5 max-w-2xl outline-none">
      {unknown.map((step) => (
        <FollowStep key={step.key} step={step} closing={closing} />
      ))}
      {done ? (
        <Outcome
          closing={closing}
          plan={plan}
          joinUntil={joinUntil}
          canOpen={canOpen}
          onChangeTimes={onChangeTimes}
        />
      ) : (
        <Notice
          tone={isUnderWay(plan) ? 'plain' : 'danger'}
          role="status"
          title={titleOf(plan)}
          actions={
            !isUnderWay(plan) && (
              <Button variant="primary" onClick={closing.goOn}>
                {plan.steps.some(({ state }) => state === 'failed') ? 'Try again' : 'Go on'}
              </Button>
            )
          }
        >
          <ul className="space-y-1.5">
            {plan.steps.map((step) => (
              <StepRow
                key={step.id}
                plan={plan}
                step={step}
                failure={failures.get(step.id)}
                isUnknown={unknown.includes(step)}
              />
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

function titleOf(plan: ClosingPlan): string {
  if (!isUnderWay(plan)) return describePlan(plan)
  return plan.action === 'close' ? 'Closing to newcomers' : 'Opening again'
}

/** Reads from the record what came of a step. */
function FollowStep({ step, closing }: { step: Step; closing: Closing }) {
  usePollSubmission(step.key, {
    onSettled: (submission) => closing.onSettled(step, submission),
    onMissing: () => closing.onMissing(step),
  })
  return null
}

const icons = {
  waiting: { Icon: CircleDashed, color: 'text-quiet' },
  sending: { Icon: LoaderCircle, color: 'animate-spin text-quiet' },
  done: { Icon: CircleCheck, color: 'text-success' },
  failed: { Icon: CircleAlert, color: 'text-danger' },
} as const satisfies Record<StepState, unknown>

type StepRowProps = {
  plan: ClosingPlan
  step: Step
  failure: StepFailure | undefined
  isUnknown: boolean
}

function StepRow({ plan, step, failure, isUnknown }: StepRowProps) {
  const { Icon, color } = icons[step.state]
  const state = isUnknown
    ? 'not known yet: Greenroom is finding out, and this page follows it'
    : stateText(plan, step)
  return (
    <li className="flex items-start gap-2">
      <Icon key={step.state} aria-hidden className={`mt-0.5 size-4 shrink-0 ${color}`} />
      <span className="min-w-0">
        <span>{`${names[step.about]}: ${state}`}</span>
        {failure && <span className="block text-quiet text-xs">{failureText(failure)}</span>}
      </span>
    </li>
  )
}

const names = {
  window: 'Join window',
  guest: 'Guest token',
  moderator: 'Moderator token',
} as const satisfies Record<Step['about'], string>

function stateText({ action }: ClosingPlan, { about, state }: Step): string {
  const verb = about !== 'window' ? 'reset' : action === 'close' ? 'closed' : 'open again'
  if (state === 'sending') return 'sending'
  return state === 'done'
    ? verb
    : `not ${about === 'window' && action === 'open' ? 'opened' : verb}`
}

function failureText(failure: StepFailure): string {
  if (failure.kind === 'changed')
    return 'Someone else has just changed the conference, and nothing was sent. This page shows it as it is now: look at it, then try again.'
  const { title, detail } = describeFailure(failure.failure, failure.operation)
  return `${title}. ${detail}`
}

type OutcomeProps = Omit<Props, 'closing'> & { closing: Closing; plan: ClosingPlan }

function Outcome({ closing, plan, joinUntil, canOpen, onChangeTimes }: OutcomeProps) {
  const close = (
    <Button variant="quiet" onClick={closing.forget}>
      Hide
    </Button>
  )
  const isAsSent = plan.present === undefined || isSameEnd(plan.present, plan.end)
  if (plan.action === 'close')
    return isAsSent ? (
      <Notice
        tone="success"
        role="status"
        title="Closed to newcomers"
        actions={
          <>
            {canOpen && <Button onClick={() => closing.openAgain(plan.former)}>Open again</Button>}
            {close}
          </>
        }
      >
        <p>
          {`Nobody new gets in, and what was handed out does not work any more. People inside stay.${plan.former === null ? ' There was no end before: whether SignalWire takes one away again is not known until it is tried.' : ''}`}
        </p>
      </Notice>
    ) : (
      <Notice
        tone="danger"
        role="status"
        title="The join tokens are reset, but the window may be open"
        actions={<Button onClick={onChangeTimes}>Change times</Button>}
      >
        <EndAsTold end={joinUntil} />
      </Notice>
    )
  return isAsSent ? (
    <Notice tone="success" role="status" title="Open again" actions={close}>
      <p>
        {`${plan.end === null ? 'SignalWire has taken the end away.' : 'The end is what it was before.'} Links that were handed out before the closing stay useless: hand out new ones, under Share.`}
      </p>
    </Notice>
  ) : (
    <Notice
      tone="warning"
      role="status"
      title="SignalWire did not take the end away"
      actions={
        <>
          <Button variant="primary" onClick={onChangeTimes}>
            Change times
          </Button>
          {close}
        </>
      }
    >
      <p>
        The change was accepted, and the end is still there: nobody new gets in. Choose a new end.
      </p>
      <EndAsTold end={joinUntil} />
    </Notice>
  )
}

function EndAsTold({ end }: { end: string | null }) {
  return (
    <p className="text-quiet">
      <span>By SignalWire’s answer, people can join until: </span>
      {end === null ? <span>no end</span> : <Time value={end} />}
    </p>
  )
}
