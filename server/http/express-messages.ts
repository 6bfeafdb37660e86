import {
  IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http'
import express, { type Express, type Request, type Response } from 'express'
import type { ProblemCode } from '#contract/protocol/problem.ts'

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[]

/** What middleware has found out about a request, for those after it and for log and metrics. */
export type ResponseNotes = {
  requestId?: string
  operator?: string
  route?: string
  problem?: ProblemCode
}

/**
 * What the server makes of each request, with Express's own properties from the first moment on.
 * Express otherwise changes the prototype of each request and response, and all that Node and we do
 * with one whose prototype has changed is several times as slow: more than the rest of Express.
 */
export class ExpressRequest extends IncomingMessage {}

export class ExpressResponse<
  From extends IncomingMessage = IncomingMessage,
> extends ServerResponse<From> {
  readonly notes: ResponseNotes = {}

  /** Name, value, name, value: goes out with the head, unless another value was set meanwhile. */
  #presets: string[] = []

  preset(name: string, value: string): void {
    this.#presets.push(name, value)
  }

  override removeHeader(name: string): void {
    const at = this.#presets.findIndex(
      (preset, index) => index % 2 === 0 && preset.toLowerCase() === name.toLowerCase(),
    )
    if (at >= 0) this.#presets.splice(at, 2)
    super.removeHeader(name)
  }

  override writeHead(status: number, second?: string | Headers, third?: Headers): this {
    const presets = this.#presets
    this.#presets = []
    if (Array.isArray(second) && this.getHeaderNames().length === 0) {
      return super.writeHead(status, [...presets, ...second])
    }
    for (let index = 0; index < presets.length; index += 2) {
      const name = presets[index] ?? ''
      if (!this.hasHeader(name)) this.setHeader(name, presets[index + 1] ?? '')
    }
    return typeof second === 'string'
      ? super.writeHead(status, second, third)
      : super.writeHead(status, second)
  }
}

Object.setPrototypeOf(ExpressRequest.prototype, express.request)
Object.setPrototypeOf(ExpressResponse.prototype, express.response)

/**
 * Sets a header that every response has. Each call of `setHeader` takes as long as to send ten headers that
 * are written at once.
 */
export function presetHeader(response: ServerResponse, name: string, value: string): void {
  if (response instanceof ExpressResponse) response.preset(name, value)
  else response.setHeader(name, value)
}

/** @returns whether a request has Express's properties before Express has met it */
export function isExpressRequest(request: IncomingMessage): request is Request {
  return request instanceof ExpressRequest
}

export function isExpressResponse(response: ServerResponse): response is Response {
  return response instanceof ExpressResponse
}

/** @returns an application that leaves the prototypes of the messages above as they are */
export function createExpressApp(): Express {
  const prototypes = { request: ExpressRequest.prototype, response: ExpressResponse.prototype }
  return Object.assign(express().disable('x-powered-by'), prototypes)
}
