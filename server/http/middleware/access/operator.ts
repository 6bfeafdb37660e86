import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import type { OperatorSource } from '../../../lib/network/trusted-peers.ts'
import { headerValues } from '../../header-values.ts'
import { sendProblem } from '../../problems.ts'
import { notesOf } from '../../response-notes.ts'

const MAX_OPERATOR_NAME_CHARS = 200

/** @returns who sent the request; undefined where no proxy signs people in */
export function operatorOf(response: ServerResponse): string | undefined {
  return notesOf(response).operator
}

/**
 * Accepts only requests that a trusted reverse proxy has signed with the operator's name.
 *
 * @param source of the name; undefined accepts everybody, as is right on one's own machine
 */
export function requireOperator(source: OperatorSource | undefined): RequestHandler {
  return (request, response, next) => {
    if (!source) return next()
    if (!source.trusts(request.socket.remoteAddress)) {
      return sendProblem(
        response,
        'not_signed_in',
        'The request did not come through the reverse proxy that signs people in, and nothing was done. Use the address that your team uses; if this is that address, add the proxy to TRUSTED_PROXIES.',
      )
    }
    const operator = readName(request, source.header)
    if (operator === undefined) {
      return sendProblem(
        response,
        'not_signed_in',
        'The reverse proxy did not say who you are, and nothing was done. Reload the page to sign in again; if it still fails, check that the proxy sets the header named in OPERATOR_HEADER exactly once.',
      )
    }
    notesOf(response).operator = operator
    next()
  }
}

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Node decodes headers as Latin-1; a name may have letters of any language, in UTF-8. */
function readName(request: IncomingMessage, header: string): string | undefined {
  const values = headerValues(request, header)
  const [value = ''] = values
  try {
    const isAscii = PRINTABLE_ASCII.test(value)
    const name = (isAscii ? value : utf8.decode(Buffer.from(value, 'latin1'))).trim()
    const isName =
      name !== '' &&
      name.length <= MAX_OPERATOR_NAME_CHARS &&
      (isAscii || !/[\p{C}\p{Zl}\p{Zp}]/u.test(name))
    return values.length === 1 && isName ? name : undefined
  } catch {
    return undefined
  }
}
