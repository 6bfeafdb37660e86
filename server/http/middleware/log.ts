import type { RequestHandler } from 'express'
import { type DestinationStream, type Logger, pino } from 'pino'
import type { LogLevel } from '../../config.ts'
import { problemOf } from '../problems.ts'
import { operatorOf } from './operator.ts'
import { requestIdOf } from './request-id.ts'

const longestPath = 200

/**
 * @param level least serious level that is written
 * @param destination for tests; standard output otherwise
 * @returns a log of JSON lines
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  return pino(options, destination ?? standardOutput)
}

/** Most bytes that wait for whoever reads the log; while nobody does, lines are left out. */
const mostUnread = 4 * 1024 * 1024

// Pino's own way to standard output tries for ever at its end what nobody reads any more.
const standardOutput: DestinationStream = {
  write: (line) => {
    if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', ignore)
    if (process.stdout.writableLength < mostUnread) process.stdout.write(line)
  },
}

/** Who reads the log is gone: there is nobody left to tell. */
function ignore(): void {}

/**
 * Writes one line per request, of fixed fields: never a header, a query or a body as it came.
 *
 * @param log where to
 */
export function createLogDoor(log: Logger): RequestHandler {
  return (request, response, next) => {
    const start = performance.now()
    const { method, url } = request
    response.once('close', () => {
      log.info(
        {
          requestId: requestIdOf(response),
          method,
          path: loggable(url),
          status: response.statusCode,
          code: problemOf(response),
          operator: operatorOf(response),
          ms: Math.round(performance.now() - start),
          // The caller went away before the answer was out.
          aborted: response.writableFinished ? undefined : true,
        },
        'request',
      )
    })
    next()
  }
}

/**
 * @param target of a request, as it came
 * @returns its path in visible ASCII, cut to 200 characters, without the join token that somebody
 *   may have put there by mistake
 */
export function loggable(target: string): string {
  const [path = ''] = target.split('?')
  const plain = withoutEscapes(path.slice(0, longestPath))
  // As it came, unless there is a token in it that could be read out of its escapes.
  const shown = joinToken.test(plain) ? plain : path.slice(0, longestPath)
  return shown.replaceAll(joinTokens, 'vpt_').replaceAll(/[^\x21-\x7e]/g, '?')
}

const joinToken = /vpt_[0-9a-f]/i
const joinTokens = /vpt_[0-9a-f]+/gi

/** @returns a path whose characters are themselves, also where they were escaped more than once */
function withoutEscapes(path: string): string {
  const plain = path.replaceAll(/%([2-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return plain === path ? path : withoutEscapes(plain)
}
