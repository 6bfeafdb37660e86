import { setTimeout as pause } from 'node:timers/promises'

/** As long as probes usually wait, in ms: Kubernetes gives them a second. */
const PROBE_TIMEOUT_MS = 900

/**
 * However many probes come, the database is queried once at a time: a probe needs no sign-in, so
 * anybody on the network may send some, and must not keep it busy.
 *
 * @param check rejects where the database cannot be used
 * @returns a check whether it can be used
 */
export function createDatabaseProbe(check: () => Promise<void>): () => Promise<boolean> {
  let inFlight: Promise<boolean> | undefined
  return async () => {
    inFlight ??= check()
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        inFlight = undefined
      })
    const late = new AbortController()
    const silence = pause(PROBE_TIMEOUT_MS, false, { signal: late.signal }).catch(() => false)
    const isUsable = await Promise.race([inFlight, silence])
    late.abort()
    return isUsable
  }
}
