import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { invalid } from '#contract/field-error.ts'
import {
  fieldErrorResponse,
  forbidden,
  type SandboxResponse,
  serverError,
  serviceUnavailable,
  tooManyRequests,
  unauthorized,
} from '../api/response.ts'
import { sendResponse, sendText } from '../api/send-response.ts'
import type { Fault } from './faults.ts'

/** The body of responses whose call was not carried out. */
const PLACEHOLDER_BODY = JSON.stringify({
  id: '00000000-0000-4000-8000-000000000000',
  name: 'nothing',
})

const HUGE_BODY_BYTES = 8 * 1024 * 1024

/**
 * Lets a call fail. A caller that gives up meanwhile changes nothing: a slow call takes effect all
 * the same, as on any server.
 *
 * @param perform carries out the call; called at most once
 * @param resetSignal ends what is still waited for
 */
export async function injectFault(
  fault: Fault,
  response: ServerResponse,
  perform: () => SandboxResponse,
  resetSignal: AbortSignal,
): Promise<void> {
  const done = fault.after_effect ? perform() : undefined
  const body = done?.body === undefined ? PLACEHOLDER_BODY : JSON.stringify(done.body)
  switch (fault.fault) {
    case 'delay':
      if (await waitUnlessReset(fault.ms, resetSignal)) sendResponse(response, done ?? perform())
      else response.destroy()
      return
    case 'field_error':
      return sendResponse(
        response,
        fieldErrorResponse(invalid(fault.attribute, fault.message, fault.code)),
      )
    case 'unauthorized':
      return sendResponse(response, unauthorized)
    case 'forbidden':
      return sendResponse(response, forbidden)
    case 'busy':
      return sendResponse(response, tooManyRequests, retryAfter(fault.retry_after))
    case 'error':
      return sendResponse(response, serverError)
    case 'unavailable':
      return sendResponse(response, serviceUnavailable, retryAfter(fault.retry_after))
    case 'broken_body':
      return sendText(response, 200, 'application/json', body.slice(0, -1))
    case 'wrong_shape':
      return sendResponse(response, { status: 200, body: { ok: true } })
    case 'html':
      return sendText(response, 200, 'text/html', '<!doctype html><title>Welcome</title>')
    case 'cut_short':
      return sendHalf(response, body)
    case 'huge_body':
      return sendResponse(response, { status: 200, body: { padding: 'x'.repeat(HUGE_BODY_BYTES) } })
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

function waitUnlessReset(milliseconds: number, resetSignal: AbortSignal): Promise<boolean> {
  return sleep(milliseconds, undefined, { signal: resetSignal }).then(
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
