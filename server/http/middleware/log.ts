import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { JOIN_TOKEN_PART_SOURCE } from '#contract/ids.ts'
import { redactAddress, STREAM_ADDRESS_SOURCE } from '#contract/rooms/stream.ts'
import { problemOf } from '../problems.ts'
import { targetOf } from '../target.ts'
import { operatorOf } from './access/operator.ts'
import { requestIdOf } from './request-id.ts'

const MAX_LOGGED_PATH_CHARS = 200

/** Logs one line per request, of fixed fields: never a header, a query or a body as it came. */
export function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const start = performance.now()
    const { method, url } = request
    response.once('close', () => {
      log.info(
        {
          requestId: requestIdOf(response),
          method,
          path: redactPath(url),
          status: response.statusCode,
          code: problemOf(response),
          operator: operatorOf(response),
          ms: Math.round(performance.now() - start),
          // The caller went away before the response was sent.
          aborted: response.writableFinished ? undefined : true,
        },
        'request',
      )
    })
    next()
  }
}

/**
 * @returns the path of a raw target in visible ASCII, cut to 200 characters, without the join token
 *   or the stream's address that somebody may have put there by mistake
 */
export function redactPath(target: string): string {
  const { path } = targetOf(target)
  if (path.length <= MAX_LOGGED_PATH_CHARS && PLAIN_PATH.test(path) && !anySecret.test(path)) {
    return path
  }
  const plain = decodeEscapes(path.slice(0, MAX_LOGGED_PATH_CHARS))
  // As it came, unless there is a secret in it that could be read out of its escapes.
  const shown = anySecret.test(plain) ? plain : path.slice(0, MAX_LOGGED_PATH_CHARS)
  return shown
    .replaceAll(joinTokens, 'vpt_')
    .replaceAll(streamAddresses, redactAddress)
    .replaceAll(/[^\x21-\x7e]/g, '?')
}

/** Visible ASCII, and nothing escaped. */
const PLAIN_PATH = /^[\x21-\x24\x26-\x7e]*$/
const anySecret = new RegExp(`${JOIN_TOKEN_PART_SOURCE}|${STREAM_ADDRESS_SOURCE}`, 'i')
const joinTokens = new RegExp(JOIN_TOKEN_PART_SOURCE, 'gi')
const streamAddresses = new RegExp(STREAM_ADDRESS_SOURCE, 'gi')

/** @returns a path whose characters are themselves, also where they were escaped more than once */
function decodeEscapes(path: string): string {
  const plain = path.replaceAll(/%([2-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return plain === path ? path : decodeEscapes(plain)
}
