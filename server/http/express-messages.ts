import { IncomingMessage, ServerResponse } from 'node:http'
import express, { type Express } from 'express'

/**
 * What the server makes of each request, with Express's own properties from the first moment on.
 * Express otherwise changes the prototype of each request and response, and all that Node and we do
 * with one whose prototype has changed is several times as slow: more than the rest of Express.
 */
export class ExpressRequest extends IncomingMessage {}
export class ExpressResponse extends ServerResponse {}

Object.setPrototypeOf(ExpressRequest.prototype, express.request)
Object.setPrototypeOf(ExpressResponse.prototype, express.response)

/** @returns an application that leaves the prototypes of the messages above as they are */
export function createExpressApp(): Express {
  const prototypes = { request: ExpressRequest.prototype, response: ExpressResponse.prototype }
  return Object.assign(express().disable('x-powered-by'), prototypes)
}
