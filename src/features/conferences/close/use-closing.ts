import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { sendJoinUntil, sendTokenReset } from '#api/changes/close-conference.ts'
import { invalidateLists, setConference } from '#api/conference/conference-cache.ts'
import { readConference } from '#api/conference/conferences.ts'
import { conferenceTokens, setToken } from '#api/conference/tokens.ts'
import { type Failure, isOutcomeUnknown, RequestFailed } from '#api/failure.ts'
import { failureOfSubmission } from '#api/submissions/submission-failure.ts'
import { type Conference, conference as conferenceSchema } from '#contract/conference.ts'
import type { SubmissionDetail } from '#contract/submission.ts'
import { randomId } from '#lib/random-id.ts'
import {
  type ClosingPlan,
  closingEnd,
  isComplete,
  isUnderWay,
  planOpening,
  type Step,
  withStep,
} from './closing-plan.ts'
import { forgetPlan, rememberedPlan, rememberPlan } from './closing-plans.ts'

/** Why a step was not done. */
export type StepFailure =
  | { readonly kind: 'request'; readonly failure: Failure; readonly operation: 'read' | 'update' }
  /** Somebody else had saved changes since the page was read. */
  | { readonly kind: 'changed' }

/** A closing or opening, how far it is, and how to go on. */
export type Closing = {
  readonly plan: ClosingPlan | undefined
  /** Steps whose outcome is not known, to be read from the record. */
  readonly unknown: readonly Step[]
  /** Why steps were not done, by their ids. */
  readonly failures: ReadonlyMap<string, StepFailure>
  /** Whether it was carried out since the page was opened. */
  readonly isFresh: boolean
  /** @param present the conference as it was read a moment ago */
  readonly start: (plan: ClosingPlan, present?: Conference) => void
  readonly openAgain: (former: string | null) => void
  /** Carries out what is not done. */
  readonly goOn: () => void
  readonly forget: () => void
  readonly onSettled: (step: Step, submission: SubmissionDetail) => void
  readonly onMissing: (step: Step) => void
}

/**
 * Carries out the steps of a closing one after the other. A step that fails keeps none of the others
 * back: each of them keeps somebody out.
 *
 * @param seen the conference as the page shows it
 */
export function useClosing(seen: Conference): Closing {
  const client = useQueryClient()
  const { id } = seen
  const [plan, setPlan] = useState(() => rememberedPlan(id))
  const latest = useRef(plan)
  const [failures, setFailures] = useState<ReadonlyMap<string, StepFailure>>(new Map())
  const [sendingId, setSendingId] = useState<string>()
  const [isFresh, setFresh] = useState(false)
  const isRunning = useRef(false)

  const store = (next: ClosingPlan) => {
    latest.current = next
    rememberPlan(next)
    setPlan(next)
  }
  const change = (stepId: string, changed: Partial<Step>, rest: Partial<ClosingPlan> = {}) => {
    if (latest.current) store(withStep({ ...latest.current, ...rest }, stepId, changed))
  }
  const fail = (step: Step, failure: StepFailure) => {
    setFailures((known) => new Map(known).set(step.id, failure))
    change(step.id, { state: 'failed' })
  }
  const succeedWindow = (changed: Conference) => {
    setConference(client, changed)
    invalidateLists(client)
    change('window', { state: 'done' }, { present: changed.join_until })
  }

  const sendWindow = async (step: Step, read: Conference | undefined) => {
    let operation: 'read' | 'update' = 'read'
    try {
      const present = read ?? (await readConference(id))
      if (!read && present.updated_at !== seen.updated_at) {
        setConference(client, present)
        return fail(step, { kind: 'changed' })
      }
      const { current } = latest
      if (!current) return
      const isClosing = current.action === 'close'
      const end = isClosing ? closingEnd(present, Date.now())?.end : current.end
      if (end === undefined) return succeedWindow(present)
      change(step.id, {}, { end })
      operation = 'update'
      succeedWindow(await sendJoinUntil(step.key, present, end))
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error
      const { failure } = error
      if (operation === 'read' || !isOutcomeUnknown(failure))
        fail(step, { kind: 'request', failure, operation })
    }
  }

  const sendReset = async (step: Step) => {
    try {
      setToken(client, id, await sendTokenReset(step.key, step.id))
      change(step.id, { state: 'done' })
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error
      const { failure } = error
      if (!isOutcomeUnknown(failure)) fail(step, { kind: 'request', failure, operation: 'update' })
    }
  }

  const run = async (read?: Conference) => {
    if (isRunning.current) return
    isRunning.current = true
    setFresh(true)
    try {
      for (const { id: stepId, state } of latest.current?.steps ?? []) {
        if (state !== 'waiting' && state !== 'failed') continue
        setFailures((known) => new Map([...known].filter(([other]) => other !== stepId)))
        // A key leads to its outcome for ever, so that a new try needs another one.
        change(stepId, { state: 'sending', ...(state === 'failed' && { key: randomId() }) })
        const step = latest.current?.steps.find((each) => each.id === stepId)
        if (!step) continue
        setSendingId(stepId)
        if (step.about === 'window') await sendWindow(step, read)
        else await sendReset(step)
      }
    } catch (error) {
      // The page's own bug: rethrow it in render, so that the error boundary reports it.
      setPlan(() => {
        throw error
      })
    } finally {
      isRunning.current = false
      setSendingId(undefined)
    }
  }

  const start = (next: ClosingPlan, read?: Conference) => {
    if (isRunning.current || (latest.current && isUnderWay(latest.current))) return
    setFailures(new Map())
    store(next)
    void run(read)
  }
  return {
    plan,
    unknown: plan?.steps.filter((step) => step.state === 'sending' && step.id !== sendingId) ?? [],
    failures,
    isFresh,
    start,
    openAgain: (former) => start(planOpening(seen, former, randomId)),
    goOn: () => void run(),
    forget: () => {
      if (!latest.current || !isComplete(latest.current)) return
      // What closed it is what opening it again needs.
      if (latest.current.action === 'open') {
        forgetPlan(id)
        latest.current = undefined
        setPlan(undefined)
      }
      setFresh(false)
    },
    onSettled: (step, submission) => {
      if (submission.state !== 'done')
        return fail(step, {
          kind: 'request',
          failure: failureOfSubmission(submission),
          operation: 'update',
        })
      if (step.about === 'window') {
        const changed = conferenceSchema.safeParse(submission.answer?.body)
        if (changed.success) return succeedWindow(changed.data)
      } else void client.invalidateQueries(conferenceTokens(id))
      change(step.id, { state: 'done' })
    },
    onMissing: (step) =>
      fail(step, { kind: 'request', failure: { kind: 'not_received' }, operation: 'update' }),
  }
}
