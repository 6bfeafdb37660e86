import { detailPaths } from '#contract/paths/detail-paths.ts'
import { pagePaths } from '#contract/paths/page-paths.ts'
import { REQUEST_DEADLINE_MS } from '#contract/protocol/deadline.ts'
import { pathPattern } from '../lib/path-pattern.ts'

/** A path without quotation marks or anything else that ends a script. */
export type EarlyRead = `/api/${string}`

/** As long as the page itself takes an answer for new, in milliseconds. */
const FRESH_MS = 10_000

const ofOneConference = [detailPaths.conference, detailPaths.editConference].map(pathPattern)

/**
 * What a page reads first is known from its address, so that it can be asked for while the page's
 * scripts are still being read.
 *
 * @param query without its `?`
 * @returns the path to read, as the page would write it; undefined where only the page can tell,
 *   as days depend on the operator's zone
 */
export function earlyRead(path: string, query: string): EarlyRead | undefined {
  const given = new URLSearchParams(query)
  const hasAny = (...names: readonly string[]) => names.some((name) => given.has(name))
  if (path === pagePaths.conferences && !hasAny('from', 'until'))
    return '/api/video/conferences?include_active_session=true&page_size=100'
  if (path === pagePaths.activity && !hasAny('q', 'state', 'operator', 'from', 'to'))
    return '/api/submissions'
  for (const pattern of ofOneConference) {
    const id = pattern.exec(path)?.groups?.id
    if (id !== undefined) return `/api/video/conferences/${id}?include_active_session=true`
  }
  return undefined
}

/**
 * Reads before the page's own script has come. `src/api/client.ts` takes the answer over, once; one
 * that nobody has asked for by the time it is old is dropped.
 *
 * @param path from `earlyRead`
 * @returns a script for the head of a page
 */
export function earlyReadScript(path: EarlyRead, nonce: string): string {
  const timeout = REQUEST_DEADLINE_MS + 10_000
  return `<script nonce="${nonce}">{
let read = fetch('${path}', { headers: { accept: 'application/json, application/problem+json' }, redirect: 'manual', signal: AbortSignal.timeout(${timeout}) })
read.catch(() => {})
setTimeout(() => { read = undefined }, ${FRESH_MS})
window.earlyRead = (path) => {
if (path !== '${path}') return
const taken = read
read = undefined
return taken
}
}</script>`
}
