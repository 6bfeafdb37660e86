import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SessionSummary } from '#api/rooms/session-directory.ts'
import { countPeople } from '#api/rooms/session-people.ts'
import { throttle } from '#lib/throttle.ts'

/** More sessions than these are asked for only when somebody wants to know: each is a request. */
export const MAX_UNASKED_COUNTS = 100

/** Results are shown together: sums are made anew for each set of them. */
const SHOW_EVERY_MS = 250

export type PeopleCounts = {
  /** By the session's id. */
  counts: ReadonlyMap<string, number>
  isCounting: boolean
  /** Why some could not be counted. */
  error: Error | undefined
  countAll: () => void
}

const none: ReadonlyMap<string, number> = new Map()

/**
 * Counts the people of sessions: of a few by itself, of many on demand. Ends when the page is left
 * or other sessions are wanted.
 *
 * @param sessions undefined until all of them are known
 */
export function usePeopleCounts(sessions: readonly SessionSummary[] | undefined): PeopleCounts {
  const client = useQueryClient()
  const [counts, setCounts] = useState(none)
  const [isCounting, setCounting] = useState(false)
  const [error, setError] = useState<Error>()
  /** Which sessions somebody has asked for, and how often. */
  const [asked, setAsked] = useState<{ sessions: readonly SessionSummary[] | undefined }>()
  const wanted =
    sessions && (sessions.length <= MAX_UNASKED_COUNTS || asked?.sessions === sessions)
      ? sessions
      : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again, those that failed are tried again
  useEffect(() => {
    if (!wanted || wanted.length === 0) return
    const stop = new AbortController()
    const found = new Map<string, number>()
    const show = () => {
      if (!stop.signal.aborted) setCounts((known) => new Map([...known, ...found]))
    }
    const showLater = throttle(show, SHOW_EVERY_MS)
    const count = async () => {
      setCounting(true)
      setError(undefined)
      const failure = await countPeople(
        client,
        wanted,
        (id, people) => {
          found.set(id, people)
          showLater()
        },
        stop.signal,
      )
      if (stop.signal.aborted) return
      showLater.cancel()
      show()
      setCounting(false)
      setError(failure)
    }
    void count()
    return () => {
      stop.abort()
      showLater.cancel()
      setCounting(false)
    }
  }, [client, wanted, asked])
  return { counts, isCounting, error, countAll: () => setAsked({ sessions }) }
}
