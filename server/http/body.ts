import type { IncomingMessage, ServerResponse } from 'node:http'
import { createCollector } from '../lib/bytes.ts'
import { parseJson, parseLargeJson } from '../lib/json/parse-json.ts'
import { createLinkedList } from '../lib/linked-list.ts'
import { headerValues } from './header-values.ts'
import { sendProblem } from './problems.ts'

/** How much a body may have, and what else is to be done with it. */
export type BodyRules = {
  readonly maxBytes: number
  /** The response to who sends more: what the limit is, and what to do. */
  readonly tooLarge: string
  /** Awaited between steps of reading a large one. */
  readonly turn?: () => Promise<void>
}

/** The largest body of a conference that makes sense, every limit used up, has about 20 kB. */
const conferenceBody: BodyRules = {
  maxBytes: 64 * 1024,
  tooLarge:
    'The body has more than 64 KiB. Nothing was done. Send less: no conference needs that much.',
}

/**
 * Bodies of conferences that are read at a time hold 16 MiB together; larger ones are limited by their
 * route. A normal one arrives within milliseconds, so
 * the one that has taken longest gives way to a new one.
 */
const MAX_UNFINISHED_BODIES = 256

/**
 * A normal body comes in a few dozen chunks, and each of them costs time. A large one may come in
 * packets of 1,400 bytes or so.
 */
const MAX_BODY_CHUNKS = 2_048
const MIN_CHUNK_BYTES = 512

/** How to end each, the one that began first at the front. */
const unfinished = createLinkedList<() => void>()

/** RFC 9110, section 8.3.1: the charset's name may be quoted and has no case. */
const JSON_MEDIA_TYPE = /^application\/json[\t ]*(?:;[\t ]*charset=(?:utf-8|"utf-8")[\t ]*)?$/i

/**
 * Reads the body of a request, which must be one JSON text in UTF-8, not compressed.
 *
 * @returns the value in a box; undefined where the body was wrong and a problem has been sent
 */
export async function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  rules: BodyRules = conferenceBody,
): Promise<{ readonly value: unknown } | undefined> {
  if (!isPlainJson(request)) {
    sendProblem(
      response,
      'unsupported_media_type',
      'The body was not read and nothing was done. Send it as application/json in UTF-8, without Content-Encoding.',
    )
    return undefined
  }
  const bytes = await collectBytes(request, rules.maxBytes)
  if (bytes === 'gone') return undefined
  if (bytes === 'too_large') {
    sendProblem(response, 'payload_too_large', rules.tooLarge)
    return undefined
  }
  const json = rules.turn ? await parseLargeJson(bytes, rules.turn) : parseJson(bytes)
  if (json.ok) return { value: json.value }
  sendProblem(
    response,
    'malformed_json',
    `The body cannot be read: ${json.reason}. Nothing was done. Fix the JSON and send it again.`,
  )
  return undefined
}

function isPlainJson(request: IncomingMessage): boolean {
  const types = headerValues(request, 'content-type')
  const encodings = headerValues(request, 'content-encoding')
  const [type = ''] = types
  return (
    types.length === 1 &&
    JSON_MEDIA_TYPE.test(type) &&
    encodings.every((encoding) => encoding.trim().toLowerCase() === 'identity')
  )
}

/**
 * @returns the bytes; `too_large` as soon as they are too many, the rest being discarded unread;
 *   `gone` where the caller hung up, or we did on one that sends tiny chunks
 */
function collectBytes(
  request: IncomingMessage,
  maxBytes: number,
): Promise<Uint8Array | 'too_large' | 'gone'> {
  return new Promise((resolve) => {
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) return resolve('too_large')
    const collector = createCollector(maxBytes)
    const maxChunks = Math.max(MAX_BODY_CHUNKS, maxBytes / MIN_CHUNK_BYTES)
    let chunks = 0
    limitUnfinished(request)
    const onData = (chunk: Buffer) => {
      chunks += 1
      if (chunks > maxChunks) return void request.destroy()
      if (collector.add(chunk)) return
      request.off('data', onData)
      request.resume()
      resolve('too_large')
    }
    request.on('data', onData)
    request.once('end', () => resolve(collector.bytes()))
    request.once('close', () => resolve('gone'))
    request.once('error', () => resolve('gone'))
  })
}

function limitUnfinished(request: IncomingMessage): void {
  const leave = unfinished.add(() => {
    leave()
    request.destroy()
  })
  request.once('close', leave)
  const [endSlowest] = unfinished
  if (unfinished.size() > MAX_UNFINISHED_BODIES) endSlowest?.()
}
