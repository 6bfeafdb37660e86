/** Longest wait that is passed on. */
const MAX_RETRY_AFTER_SECONDS = 3600

/**
 * @param value of a `Retry-After` header: seconds or a date (RFC 9110, section 10.2.3)
 * @param now ms since 1970
 * @returns whole seconds from now, from 0 to 3600; undefined where it makes no sense
 */
export function retryAfterSeconds(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  const text = value.trim()
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text), MAX_RETRY_AFTER_SECONDS)
  const at = /^[A-Z][a-z]{2,8},? .* GMT$/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(at)) return undefined
  return Math.min(Math.max(Math.ceil((at - now) / 1000), 0), MAX_RETRY_AFTER_SECONDS)
}
