import * as z from 'zod/mini'
import { fieldErrors } from '#contract/field-error.ts'
import { REQUEST_DEADLINE_MS } from '#contract/protocol/deadline.ts'
import { problem } from '#contract/protocol/problem.ts'
import { parseJson } from '#lib/format/parse-json.ts'
import { type Failure, RequestFailed } from './failure.ts'
// Whatever reads or changes anything has this file, and so a client before it is shown.
import './query-client.ts'

/** Beyond the server's own deadline, so that its report of an unknown outcome still arrives. */
const REQUEST_TIMEOUT_MS = REQUEST_DEADLINE_MS + 10_000

type Call<Schema extends z.core.$ZodType> = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: `/api/${string}`
  /** Sent as JSON. */
  body?: unknown
  /** Beside those that every request has. */
  headers?: Readonly<Record<string, string>>
  /** Schema of a successful response, which is parsed once, here. A 204 is read as null. */
  schema: Schema
  signal?: AbortSignal
}

declare global {
  /**
   * Hands out, once, what the server has had the page read before its script came
   * (`server/page/early-read.ts`): always a GET, whose path no other method has.
   */
  var earlyRead: ((path: string) => Promise<Response> | undefined) | undefined
}

/**
 * Sends one request to Greenroom. It knows no UI.
 *
 * @returns the parsed response
 * @throws {RequestFailed} for everything but a success that parses
 * @throws the signal's reason when the caller gave up
 */
export async function request<Schema extends z.core.$ZodType>(
  call: Call<Schema>,
): Promise<z.infer<Schema>> {
  const { method, path } = call
  const fail = (failure: Failure) => new RequestFailed(method, path, failure)
  const timeout = AbortSignal.timeout(REQUEST_TIMEOUT_MS)
  const signal = call.signal ? AbortSignal.any([call.signal, timeout]) : timeout

  let response: Response
  let text: string
  try {
    response = await (globalThis.earlyRead?.(path) ??
      fetch(path, {
        method,
        signal,
        // Greenroom never redirects: a redirect comes from something in between, such as a sign-in page.
        redirect: 'manual',
        headers: {
          accept: 'application/json, application/problem+json',
          ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...call.headers,
        },
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      }))
    text = await response.text()
  } catch {
    call.signal?.throwIfAborted()
    throw fail({ kind: 'no_response' })
  }

  const body = response.status === 204 ? null : parseJson(text)
  if (!response.ok) throw fail(failureOf(response, body))
  const parsed = z.safeParse(call.schema, body)
  if (!parsed.success)
    throw fail({
      kind: 'unexpected_response',
      status: response.status,
      requestId: requestIdOf(response),
    })
  return parsed.data
}

/** The server turns SignalWire's into a problem of its own, so these come from a proxy in between. */
const signInStatuses: ReadonlySet<number> = new Set([401, 403, 407])

function failureOf(response: Response, body: unknown): Failure {
  const { status } = response
  const requestId = requestIdOf(response)
  const known = problem.safeParse(body)
  if (known.success)
    return { kind: 'problem', problem: known.data, retryAfter: retryAfterOf(response) }
  const refused = fieldErrors.safeParse(body)
  if (status === 422 && refused.success)
    return { kind: 'invalid_fields', errors: refused.data.errors, requestId }
  const isTheirs = status >= 400 && status < 500 && !signInStatuses.has(status)
  if (isTheirs && body !== undefined) return { kind: 'rejected', status, requestId }
  return { kind: 'unexpected_response', status, requestId }
}

function requestIdOf(response: Response): string | null {
  return response.headers.get('x-request-id')
}

function retryAfterOf(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after'))
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null
}
