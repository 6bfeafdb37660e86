import { createHash, timingSafeEqual } from 'node:crypto'

/** User and password of HTTP Basic. */
export type Credentials = { projectId: string; apiToken: string }

/**
 * @param header the request's `Authorization`, if any
 * @param credentials who may come in
 * @returns whether the header is HTTP Basic with exactly these
 */
export function isAuthorized(header: string | undefined, credentials: Credentials): boolean {
  const encoded = /^basic +([A-Za-z0-9+/]+={0,2})$/i.exec(header ?? '')?.[1]
  if (encoded === undefined) return false
  const given = Buffer.from(encoded, 'base64').toString()
  return timingSafeEqual(digest(given), digest(`${credentials.projectId}:${credentials.apiToken}`))
}

/** Equal lengths, which is what `timingSafeEqual` asks for. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
