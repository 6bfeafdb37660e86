const HIDDEN = '(not shown)'

/** Keys under which a secret, or an address that holds one, may stand. */
const secretKey =
  /token|secret|passw|pwd|auth|credential|cookie|signature|ur[il]|jwt|sdp|_?key$|^project_id$/i

/** Join tokens, JSON web tokens, and addresses, which hold stream keys and signed links. */
const secretText = /vpt_|\bPT[0-9a-f]{20,}|\beyJ[\w-]+\.|[a-z][a-z0-9+.-]*:\/\//i

/** @returns an event's payload without anything that could be a secret */
export function redactPayload(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redactPayload)
  if (typeof value === 'string') return secretText.test(value) ? HIDDEN : value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      secretText.test(key) ? HIDDEN : key,
      secretKey.test(key) && inner !== null ? HIDDEN : redactPayload(inner),
    ]),
  )
}
