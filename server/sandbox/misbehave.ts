import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { invalid } from '#contract/field-error.ts'
import {
  type Answer,
  forbidden,
  refused,
  serverError,
  tooMany,
  unauthorized,
  unavailable,
} from './answer.ts'
import type { Fault } from './faults.ts'
import { sendAnswer, sendText } from './send.ts'

/** Stands in for an answer where the fault comes before there is one. */
const stockBody = JSON.stringify({ id: '00000000-0000-4000-8000-000000000000', name: 'nothing' })

const hugeLength = 8 * 1024 * 1024

/**
 * Lets a call go wrong. A caller that gives up in the meantime changes nothing: a slow call takes
 * effect all the same, as on any server.
 *
 * @param fault how
 * @param response to write to, or not
 * @param perform carries out the call; called at most once
 * @param life when it ends, what is still waited for is dropped
 */
export async function misbehave(
  fault: Fault,
  response: ServerResponse,
  perform: () => Answer,
  life: AbortSignal,
): Promise<void> {
  const done = fault.after_effect ? perform() : undefined
  const body = done?.body === undefined ? stockBody : JSON.stringify(done.body)
  switch (fault.fault) {
    case 'delay':
      if (await passes(fault.ms, life)) sendAnswer(response, done ?? perform())
      else response.destroy()
      return
    case 'field_error':
      return sendAnswer(response, refused(invalid(fault.attribute, fault.message, fault.code)))
    case 'unauthorized':
      return sendAnswer(response, unauthorized)
    case 'forbidden':
      return sendAnswer(response, forbidden)
    case 'busy':
      return sendAnswer(response, tooMany, retryAfter(fault.retry_after))
    case 'error':
      return sendAnswer(response, serverError)
    case 'unavailable':
      return sendAnswer(response, unavailable, retryAfter(fault.retry_after))
    case 'broken_body':
      return sendText(response, 200, 'application/json', body.slice(0, -1))
    case 'wrong_shape':
      return sendAnswer(response, { status: 200, body: { ok: true } })
    case 'html':
      return sendText(response, 200, 'text/html', '<!doctype html><title>Welcome</title>')
    case 'cut_short':
      return sendHalf(response, body)
    case 'huge_body':
      return sendAnswer(response, { status: 200, body: { padding: 'x'.repeat(hugeLength) } })
    case 'redirect':
      response.writeHead(302, { Location: '/elsewhere' }).end()
      return
    case 'reset':
      response.socket?.resetAndDestroy()
      return
    case 'hang':
      return
  }
}

function passes(milliseconds: number, life: AbortSignal): Promise<boolean> {
  return sleep(milliseconds, undefined, { signal: life }).then(
    () => true,
    () => false,
  )
}

function retryAfter(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { 'Retry-After': `${seconds}` }
}

function sendHalf(response: ServerResponse, body: string): void {
  const bytes = Buffer.from(body)
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': bytes.length })
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
}
