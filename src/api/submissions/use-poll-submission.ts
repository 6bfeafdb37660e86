import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { isSettled, type SubmissionDetail } from '#contract/submission.ts'
import { polledSubmission } from './submissions.ts'

/** How often in a row Greenroom must not know an attempt before it counts as lost. */
const MISSES_UNTIL_LOST = 2

type Callbacks = {
  /** The outcome is known. */
  onSettled: (submission: SubmissionDetail) => void
  /** It never reached Greenroom. */
  onMissing: () => void
}

/**
 * Polls a change until its outcome is known.
 *
 * @param key of the attempt; undefined where there is none
 * @returns what is known so far, and why nothing can be known just now, where that is so
 */
export function usePollSubmission(key: string | undefined, callbacks: Callbacks) {
  const { data, dataUpdatedAt } = useQuery({
    ...polledSubmission(key ?? ''),
    enabled: key !== undefined,
  })
  const misses = useRef(0)
  const onSettled = useEffectEvent(callbacks.onSettled)
  const onMissing = useEffectEvent(callbacks.onMissing)

  useEffect(() => {
    if (key === undefined || dataUpdatedAt === 0) return
    if (data?.kind === 'known' && isSettled(data.submission.state)) onSettled(data.submission)
    misses.current = data?.kind === 'unknown' ? misses.current + 1 : 0
    if (misses.current < MISSES_UNTIL_LOST) return
    misses.current = 0
    onMissing()
  }, [key, data, dataUpdatedAt])

  return {
    submission: data?.kind === 'known' ? data.submission : undefined,
    trouble: data?.kind === 'unreachable' ? data.failure : null,
  }
}
