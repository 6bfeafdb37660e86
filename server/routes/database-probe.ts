import { setTimeout as pause } from 'node:timers/promises'

/** As long as those who ask usually wait: Kubernetes gives a probe a second. In ms. */
const PROBE_TIMEOUT_MS = 900

/**
 * However many ask, the database is asked once at a time: a probe needs no sign-in, so anybody on
 * the way may ask, and must not keep it busy.
 *
 * @param check rejects where the database cannot be used
 * @returns tells whether it can be used
 */
export function createDatabaseProbe(check: () => Promise<void>): () => Promise<boolean> {
  let underWay: Promise<boolean> | undefined
  return async () => {
    underWay ??= check()
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        underWay = undefined
      })
    const late = new AbortController()
    const silence = pause(PROBE_TIMEOUT_MS, false, { signal: late.signal }).catch(() => false)
    const isUsable = await Promise.race([underWay, silence])
    late.abort()
    return isUsable
  }
}
