import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type FieldErrors, invalid } from '#contract/field-error.ts'
import { idempotencyKeyHeader } from '#contract/submission.ts'
import { headerValues } from '../http/header-values.ts'
import { redactSecrets } from '../submissions/ledger/redact-secrets.ts'

export type KeyResult =
  | { readonly ok: true; readonly key: string }
  | { readonly ok: false; readonly errors: FieldErrors }

/** RFC 9651, section 4.2: an item that is a string, and its parameters. */
const bareItem = [
  '-?\\d{1,12}\\.\\d{1,3}|-?\\d{1,15}', // decimal, integer
  '"(?:[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\["\\\\])*"', // string
  "[A-Za-z*][!#$%&'*+.^_`|~0-9A-Za-z:/-]*", // token
  ':[A-Za-z0-9+/=]*:', // byte sequence
  '\\?[01]', // boolean
  '@-?\\d{1,15}', // date
].join('|')
const parameters = `(?:; *[a-z*][a-z0-9_.*-]*(?:=(?:${bareItem}))?)*`
const quoted = new RegExp(
  `^"((?:[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\["\\\\])*)"${parameters} *$`,
)

/**
 * Reads the key under which a change is submitted. It may be quoted, as the header's draft standard
 * wants it (draft-ietf-httpapi-idempotency-key-header), or without, as most send it. What
 * parameters follow the quotes is read and ignored.
 *
 * @returns the key; a generated one where none was sent
 */
export function readKey(request: Pick<IncomingMessage, 'rawHeaders'>): KeyResult {
  const given = headerValues(request, idempotencyKeyHeader.toLowerCase())
  if (given.length === 0) return { ok: true, key: randomUUID() }
  const [text = '', ...more] = given
  const key = text.startsWith('"') ? quoted.exec(text)?.[1]?.replaceAll(/\\(["\\])/g, '$1') : text
  if (more.length === 0 && key !== undefined && isKey(key)) return { ok: true, key }
  const message =
    'Must be given once, as 1 to 255 visible ASCII characters such as a UUID, without a join token or a stream’s address'
  return { ok: false, errors: { errors: [invalid(idempotencyKeyHeader, message)] } }
}

/**
 * @returns whether a text can be a key; one that holds a secret cannot, for keys are kept, nor
 *   can a dot or two, which no browser leaves in an address
 */
export function isKey(text: string): boolean {
  return /^(?!\.{1,2}$)[\x21-\x7e]{1,255}$/.test(text) && redactSecrets(text) === text
}
