import { canary, canaryStreamKey } from '../leaks/canary.ts'
import {
  type EndpointSample,
  endpointSamples,
  sampleStream,
  successReply,
} from '../requests/endpoint-samples.ts'
import {
  type RecordedRequest,
  type Reply,
  resets,
  responds,
  respondsJson,
} from './upstream-double.ts'

/** @returns all that SignalWire knows of us, in every form in which it could echo it */
function knownSecrets({ headers, body }: RecordedRequest): readonly string[] {
  const raw = `${JSON.stringify(headers)} ${canary.projectId} ${canary.apiToken}`
  const address = body.includes(canaryStreamKey) ? [sampleStream.url, canaryStreamKey] : []
  const plain = [headers.authorization ?? '', canary.projectId, canary.apiToken, raw, ...address]
  const bytes = [...plain, ` ${raw}`, `  ${raw}`].map((text) => Buffer.from(text))
  const hex = bytes.map((each) => each.toString('hex'))
  return [
    ...plain,
    ...plain.map(encodeURIComponent),
    ...plain.map((text) => encodeURIComponent(text).toLowerCase()),
    ...bytes.flatMap((each) => [each.toString('base64'), each.toString('base64url')]),
    ...hex,
    ...hex.map((text) => text.toUpperCase()),
  ]
}

/** The same JSON, written as others write it. */
const jsonVariants: Readonly<Record<string, (json: string) => string>> = {
  'as it is': (json) => json,
  'with slashes escaped, as PHP does': (json) => json.replaceAll('/', '\\/'),
  'with letters escaped': (json) => json.replaceAll('c', '\\u0063').replaceAll('Y', '\\u0059'),
}

function echoes(
  status: number,
  own: (call: EndpointSample) => object,
  write: (json: string) => string,
  headers: Readonly<Record<string, string>> = {},
): (call: EndpointSample) => Reply {
  return (call) => (response, request) => {
    const all = knownSecrets(request)
    const body = { ...own(call), errors: all, echo: Object.fromEntries(all.map((one) => [one, 1])) }
    const type = { 'Content-Type': 'application/json' }
    responds(status, write(JSON.stringify(body)), { ...type, ...headers })(response, request)
  }
}

/** Echoes it in headers and in the reason phrase. */
const inHeaders =
  (status: number): Reply =>
  (response, request) => {
    const { authorization = '' } = request.headers
    response.statusMessage = authorization
    const names = ['Location', 'Retry-After', 'Date', 'Set-Cookie', 'WWW-Authenticate', 'X-Debug']
    const headers = Object.fromEntries(names.map((name) => [name, authorization]))
    respondsJson(status, {}, headers)(response, request)
  }

/** Writes straight to the connection and cuts it. */
const breaksOff =
  (beginning: string): Reply =>
  (response, request) => {
    const all = knownSecrets(request).join(' ')
    response.socket?.write(`${beginning}${all}`, () => response.socket?.destroy())
  }

const sampleBody = ({ responseBody }: EndpointSample) =>
  typeof responseBody === 'object' ? { ...responseBody } : {}
const nothing = () => ({})

const statuses = [200, 302, 400, 401, 403, 404, 409, 422, 429, 500, 502]

/** By what it does, and how it replies to each call. */
const shapes: readonly (readonly [string, (call: EndpointSample) => Reply])[] = [
  ['does it', successReply],
  ...Object.entries(jsonVariants).flatMap(([how, write]) => [
    [`does it and echoes all ${how}`, echoes(200, sampleBody, write)] as const,
    [`refuses and echoes all ${how}`, echoes(422, nothing, write)] as const,
  ]),
  ...statuses.map(
    (status) => [`echoes all with ${status}`, echoes(status, nothing, String)] as const,
  ),
  // Longer than is waited for.
  ['echoes all with 503', echoes(503, nothing, String, { 'Retry-After': '60' })],
  ...[200, 302, 401, 422, 503].map(
    (status) => [`echoes all in headers with ${status}`, () => inHeaders(status)] as const,
  ),
  [
    'echoes all in HTML',
    () => (response, request) =>
      responds(422, `<p>${knownSecrets(request).join()}`)(response, request),
  ],
  ['breaks off in its body', () => breaksOff('HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n{')],
  ['breaks off in its headers', () => breaksOff('HTTP/1.1 200 OK\r\nX-Debug: ')],
  ['speaks no HTTP', () => breaksOff('550 ')],
  ['resets', () => resets],
]

/**
 * A SignalWire, or a gateway before it, that echoes what we send: our headers and our credentials,
 * in responses of every kind.
 */
export const leakyReplies: readonly (readonly [string, Reply])[] = shapes.map(
  ([title, replyTo]) => [
    title,
    (response, request) => {
      const [path = ''] = request.target.split('?')
      const call = endpointSamples.find(
        (one) => one.method === request.method && one.target === path,
      )
      if (call) replyTo(call)(response, request)
    },
  ],
)
