import fc from 'fast-check'
import { UUID_SOURCE } from '#contract/ids.ts'
import { endpoints } from '../../signalwire/endpoints.ts'

export const id = '6c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f'

const listed = endpoints.map(({ method, path }) => ({ method, target: path.replace('{id}', id) }))

const idSegment = new RegExp(`(?<=/)${UUID_SOURCE}`, 'gi')

/** @returns whether a first line asks for a call that is on the list, letter by letter */
export function isListed(method: string, target: string): boolean {
  const [path = ''] = target.split('?')
  const withoutId = path.replaceAll(idSegment, '{id}')
  return endpoints.some((call) => call.method === method && call.path === withoutId)
}

/** Characters that have led other servers astray, and some that have not. */
const odd = fc.constantFrom(
  ...['/', '//', '\\', '.', '..', '%2e', '%2E%2e', '%2f', '%5c', '%00', '%0d%0a', '%', '%zz'],
  ...[';', ';x=1', '#', '@', ':', '*', '?', '&', '~', '{id}', '\x7f', '\xff', 'é', '\t', 'A', '0'],
)

const anyListed = fc.constantFrom(...listed)

/** A listed target with something put in, taken out, written otherwise or put before it. */
const nearlyListed = fc
  .tuple(anyListed, fc.nat(80), fc.nat(3), fc.nat(5), odd)
  .map(([{ method, target }, where, length, way, put]) => {
    const at = where % (target.length + 1)
    const [before, gone, after] = [
      target.slice(0, at),
      target.slice(at, at + length),
      target.slice(at + length),
    ]
    const encoded = [...gone].map((char) => `%${char.charCodeAt(0).toString(16)}`).join('')
    const ways = [
      before + put + after,
      before + put + gone + after,
      before + encoded + after,
      before + gone.toUpperCase() + after,
      `http://127.0.0.1${target}`,
      `${put}${target}${put}`,
    ]
    return { method, target: ways[way] ?? target }
  })

const oddMethod = fc.constantFrom(
  ...['HEAD', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND', 'SEARCH', 'PURGE', 'CONNECT', 'PRI'],
  ...['get', 'GETT', 'G\x00T', '', 'POST POST'],
)

const oddLine = fc.oneof(
  { weight: 4, arbitrary: nearlyListed },
  fc.record({ method: oddMethod, target: anyListed.map(({ target }) => target) }),
  fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
    target: fc.array(odd, { maxLength: 12 }).map((parts) => `/api/video/${parts.join('')}`),
  }),
  fc.record({
    method: fc.constantFrom('GET', 'POST', 'DELETE'),
    target: fc.string({ unit: 'binary-ascii', maxLength: 300 }),
  }),
)

const oddHeader = fc.constantFrom(
  'X-HTTP-Method-Override: DELETE',
  'X-Original-URL: /api/video/conferences',
  'X-Rewrite-URL: /api/video/conferences',
  'X-Forwarded-Host: evil.example',
  'Forwarded: host=evil.example',
  'Upgrade: websocket',
  'Upgrade: h2c',
  'Expect: 100-continue',
  'Range: bytes=0-18446744073709551615',
  'If-None-Match: *',
  'Accept: text/html',
  'Accept-Encoding: br;q=x, gzip;;, *',
  'Idempotency-Key: \xff',
  `Cookie: ${'a'.repeat(4_000)}`,
  'X-Forwarded-For: 127.0.0.1',
  'X-Forwarded-User: root',
  'X-Forwarded-Proto: https',
  'TE: trailers',
  '__proto__: x',
  'constructor: x',
)

export type OddRequest = {
  readonly method: string
  readonly target: string
  readonly headers: readonly string[]
}

/** Whole requests without a body, none of which asks for anything that is on the list. */
export const unlistedRequest: fc.Arbitrary<OddRequest> = fc
  .tuple(oddLine, fc.array(oddHeader, { maxLength: 4 }))
  .map(([line, headers]) => ({ ...line, headers }))
  .filter(({ method, target }) => !isListed(method, target))
