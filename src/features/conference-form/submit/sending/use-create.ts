import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { addConference, invalidateLists } from '#api/conference/conference-cache.ts'
import { createConference } from '#api/conference/conferences.ts'
import { describeFailure, type Failure, isOutcomeUnknown, RequestFailed } from '#api/failure.ts'
import { failureOfSubmission } from '#api/submissions/submission-failure.ts'
import { usePollSubmission } from '#api/submissions/use-poll-submission.ts'
import { type Conference, type ConferenceCreate, conference } from '#contract/conference.ts'
import type { SubmissionDetail } from '#contract/submission.ts'
import type { ConferenceFormApi } from '../../form-resolver.ts'
import type { PendingCreate } from '../pending-create.ts'
import { closeSubmission, openSubmission, rememberSubmission } from '../pending-submissions.ts'
import { showServerErrors } from '../server-errors.ts'
import type { SubmitFailure } from '../submit-failure.ts'
import type { SentDraft } from './send-parts.ts'

/** An attempt to create whose outcome is not known yet. */
type Attempt = {
  key: string
  since: number
  kind: PendingCreate['kind']
  /** Why it must be followed; null where that was before the page was loaded. */
  cause: Failure | null
}

/**
 * Sends the form. One submit is one request: others are ignored while it is pending,
 * also before the page has rendered again. Where no response tells the outcome of an
 * attempt, it is polled until Greenroom's record does, also after a reload and in another tab.
 *
 * @returns how to send, whether one is pending, its progress, and the last
 *   try
 */
export function useCreate(
  form: ConferenceFormApi,
  draft: SentDraft,
  onCreated: (created: Conference) => void,
) {
  const client = useQueryClient()
  const { mutateAsync } = useMutation(createConference)
  const [attempt, setAttempt] = useState<Attempt | null>(() => {
    const open = openSubmission(draft.id)
    return open ? { key: open.key, since: open.since, kind: 'unknown', cause: null } : null
  })
  const isSending = useRef(attempt !== null)
  const [failure, setFailure] = useState<Failure | null>(null)

  const end = (created: boolean) => {
    closeSubmission(draft.id, created)
    isSending.current = false
    setAttempt(null)
  }
  const succeed = (created: Conference) => {
    end(true)
    onCreated(created)
  }
  const fail = (cause: Failure) => {
    end(false)
    setFailure(cause)
    if (cause.kind === 'invalid_fields') showServerErrors(form, cause)
  }
  const conclude = (submission: SubmissionDetail) => {
    const created = conference.safeParse(submission.answer?.body)
    if (submission.state !== 'done' || !created.success) {
      return fail(failureOfSubmission(submission))
    }
    addConference(client, created.data)
    invalidateLists(client)
    succeed(created.data)
  }
  const { submission, trouble } = usePollSubmission(
    attempt?.kind === 'unknown' ? attempt.key : undefined,
    {
      onSettled: conclude,
      onMissing: () => fail(causeOf(attempt) ?? { kind: 'not_received' }),
    },
  )

  const send = async (body: ConferenceCreate) => {
    if (isSending.current) return
    isSending.current = true
    const { key, since } = rememberSubmission(draft.id, JSON.stringify(body))
    draft.save(form.getValues())
    setFailure(null)
    setAttempt({ key, since, kind: 'sending', cause: null })
    try {
      succeed(await mutateAsync({ key, body }))
    } catch (thrown) {
      // The page's own bug: rethrow it in render, so that the error boundary reports it.
      if (!(thrown instanceof RequestFailed))
        return setFailure(() => {
          throw thrown
        })
      const cause = thrown.failure
      if (isOutcomeUnknown(cause)) setAttempt({ key, since, kind: 'unknown', cause })
      else fail(cause)
    }
  }

  const progress: PendingCreate | null = attempt && {
    kind: attempt.kind,
    since: attempt.since,
    attempts: submission?.attempts,
    trouble,
    requestId: submission?.requestId ?? requestIdOf(attempt.cause),
  }
  const failed: SubmitFailure | null = failure && { failure, operation: 'create' }
  return { send, isPending: attempt !== null, failed, progress, forget: () => setFailure(null) }
}

function requestIdOf(cause: Failure | null): string | null {
  return cause && describeFailure(cause, 'create').requestId
}

/** What Greenroom itself gave as the reason why there is no outcome. */
function causeOf(pressed: Attempt | null): Failure | null {
  return pressed?.cause?.kind === 'problem' ? pressed.cause : null
}
