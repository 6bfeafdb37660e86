import type { IncomingMessage, ServerResponse } from 'node:http'
import { createCollector } from '../lib/bytes.ts'
import { parseJson } from '../lib/json.ts'
import { headerValues } from './header-values.ts'
import { sendProblem } from './problems.ts'

/** Most bytes of a body. The largest that makes sense, every limit used up, has about 20 kB. */
const MAX_BODY_BYTES = 64 * 1024

/**
 * Most bodies that are read at a time: together they hold 16 MiB at most. An honest one is there
 * within milliseconds, so it is the one that has taken longest that gives way to a newcomer.
 */
const MAX_UNFINISHED_BODIES = 256

/** Most pieces of a body: an honest one comes in a few dozen, and each of them takes its time. */
const MAX_BODY_CHUNKS = 2_048

const unfinished = new Set<IncomingMessage>()

/** RFC 9110, section 8.3.1: the charset's name may be quoted and has no case. */
const JSON_MEDIA_TYPE = /^application\/json[\t ]*(?:;[\t ]*charset=(?:utf-8|"utf-8")[\t ]*)?$/i

/**
 * Reads the body of a request, which must be one JSON text in UTF-8, not compressed. What is
 * wrong with it has been answered when this returns.
 *
 * @returns the value in a box, or undefined where there is nothing left to do
 */
export async function readBody(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<{ readonly value: unknown } | undefined> {
  if (!isPlainJson(request)) {
    sendProblem(
      response,
      'unsupported_media_type',
      'The body was not read and nothing was done. Send it as application/json in UTF-8, without Content-Encoding.',
    )
    return undefined
  }
  const bytes = await collect(request)
  if (bytes === 'gone') return undefined
  if (bytes === 'too_large') {
    sendProblem(
      response,
      'payload_too_large',
      'The body has more than 64 KiB. Nothing was done. Send less: no conference needs so much.',
    )
    return undefined
  }
  const json = parseJson(bytes)
  if (json.ok) return { value: json.value }
  sendProblem(
    response,
    'malformed_json',
    `The body cannot be read: ${json.reason}. Nothing was done. Mend the JSON and send it again.`,
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
 * @returns the bytes; `too_large` as soon as they are too many, the rest being thrown away unread;
 *   `gone` where the caller hung up, or we did on one that sends crumbs
 */
function collect(request: IncomingMessage): Promise<Uint8Array | 'too_large' | 'gone'> {
  return new Promise((resolve) => {
    if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return resolve('too_large')
    const collector = createCollector(MAX_BODY_BYTES)
    let chunks = 0
    makeRoomFor(request)
    const take = (chunk: Buffer) => {
      chunks += 1
      if (chunks > MAX_BODY_CHUNKS) return void request.destroy()
      if (collector.add(chunk)) return
      request.off('data', take)
      request.resume()
      resolve('too_large')
    }
    request.on('data', take)
    request.once('end', () => resolve(collector.bytes()))
    request.once('close', () => resolve('gone'))
    request.once('error', () => resolve('gone'))
  })
}

function makeRoomFor(request: IncomingMessage): void {
  unfinished.add(request)
  request.once('close', () => unfinished.delete(request))
  for (const slowest of unfinished) {
    if (unfinished.size <= MAX_UNFINISHED_BODIES) return
    unfinished.delete(slowest)
    slowest.destroy()
  }
}
