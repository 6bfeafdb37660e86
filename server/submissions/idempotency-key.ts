import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type FieldErrors, invalid } from '#contract/field-error.ts'
import { idempotencyKeyHeader } from '#contract/submission.ts'
import { headerValues } from '../http/header-values.ts'
import { strikeSecrets } from './strike-secrets.ts'

export type KeyResult =
  | { readonly ok: true; readonly key: string }
  | { readonly ok: false; readonly errors: FieldErrors }

/**
 * Reads the key under which a change is submitted. May stand in quotes, as the header's draft
 * standard wants it (draft-ietf-httpapi-idempotency-key-header), or without, as most send it.
 *
 * @returns the key; one of our own making where none was sent
 */
export function readKey(request: Pick<IncomingMessage, 'rawHeaders'>): KeyResult {
  const given = headerValues(request, idempotencyKeyHeader.toLowerCase())
  if (given.length === 0) return { ok: true, key: randomUUID() }
  const [text = '', ...more] = given
  const key = /^"(.*)"$/.exec(text)?.[1] ?? text
  if (more.length === 0 && isKey(key)) return { ok: true, key }
  const message =
    'Must be given once, as 1 to 255 visible ASCII characters such as a UUID, without a join token'
  return { ok: false, errors: { errors: [invalid(idempotencyKeyHeader, message)] } }
}

/**
 * @returns whether a text can be a key; one that holds a join token cannot, for keys are kept, nor
 *   can a dot or two, which no browser leaves in an address
 */
export function isKey(text: string): boolean {
  return /^(?!\.{1,2}$)[\x21-\x7e]{1,255}$/.test(text) && strikeSecrets(text) === text
}
