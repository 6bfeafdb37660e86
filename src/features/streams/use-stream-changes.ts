import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type Failure, isOutcomeUnknown, RequestFailed } from '#api/failure.ts'
import { conferenceStreams } from '#api/rooms/streams.ts'
import { failureOfSubmission } from '#api/submissions/submission-failure.ts'
import type { SubmissionDetail } from '#contract/submission.ts'
import { randomId } from '#lib/random-id.ts'
import { announce } from '#ui/notices/announcer.tsx'
import {
  forgetChange,
  type PendingChange,
  pendingChangesOf,
  rememberChange,
  type StreamAction,
} from './pending-changes.ts'
import { streamTexts } from './stream-texts.ts'

/** What came of a change; `unknown` where the page goes on asking. */
export type ChangeResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** A change that was found out to have failed. */
export type FoundFailure = { readonly action: StreamAction; readonly failure: Failure }

/**
 * Starts, changes and stops streams, one at a time. Where a response is lost, the record is asked
 * until it tells the outcome, also after a reload.
 */
export function useStreamChanges(conferenceId: string) {
  const client = useQueryClient()
  const [pending, setPending] = useState(() => pendingChangesOf(conferenceId))
  const [sendingKey, setSendingKey] = useState<string>()
  const [found, setFound] = useState<FoundFailure>()
  const [outcome, setOutcome] = useState('')
  const isSending = useRef(false)

  const end = (key: string) => {
    forgetChange(key)
    setPending((known) => known.filter((change) => change.key !== key))
    void client.invalidateQueries(conferenceStreams(conferenceId))
  }
  const succeed = ({ key, action, to }: PendingChange) => {
    end(key)
    const text = streamTexts.outcomes[action](to)
    setOutcome(text)
    announce(text)
  }

  const send = async (
    action: StreamAction,
    to: string,
    call: (key: string) => Promise<unknown>,
  ): Promise<ChangeResult> => {
    if (isSending.current) return { kind: 'unknown' }
    isSending.current = true
    const change = { conferenceId, key: randomId(), action, to }
    setFound(undefined)
    setOutcome('')
    rememberChange(change)
    setPending((known) => [...known, change])
    setSendingKey(change.key)
    try {
      await call(change.key)
      succeed(change)
      return { kind: 'done' }
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error
      if (isOutcomeUnknown(error.failure)) return { kind: 'unknown' }
      end(change.key)
      return { kind: 'failed', failure: error.failure }
    } finally {
      isSending.current = false
      setSendingKey(undefined)
    }
  }

  return {
    /** Changes to be followed, for no response has told their outcome. */
    unknown: pending.filter(({ key }) => key !== sendingKey),
    isBusy: pending.length > 0,
    found,
    outcome,
    send,
    onSettled: (change: PendingChange, submission: SubmissionDetail) => {
      if (submission.state === 'done') return succeed(change)
      end(change.key)
      setFound({ action: change.action, failure: failureOfSubmission(submission) })
    },
    onMissing: (change: PendingChange) => {
      end(change.key)
      setFound({ action: change.action, failure: { kind: 'not_received' } })
    },
  }
}

export type StreamChanges = ReturnType<typeof useStreamChanges>
