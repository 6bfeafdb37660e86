import type { IncomingMessage } from 'node:http'
import { headerValues } from '../../http/header-values.ts'

/**
 * Which versions a change may be of (RFC 9110, section 13.1.1). A weak one matches none, for the
 * comparison is the strong one.
 */
export type IfMatch =
  | { readonly kind: 'absent' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'given'; readonly matches: (version: number) => boolean }

export type GivenIfMatch = Extract<IfMatch, { kind: 'given' }>

const entityTag = '(?:W/)?"[\\x21\\x23-\\x7e\\x80-\\xff]*"'
const tagList = new RegExp(`^${entityTag}(?:[\\t ]*,[\\t ]*${entityTag})*$`)
const anyTag = new RegExp(entityTag, 'g')

export function etagOf({ version }: { readonly version: number }): string {
  return `"${version}"`
}

export function readIfMatch(request: Pick<IncomingMessage, 'rawHeaders'>): IfMatch {
  const values = headerValues(request, 'if-match')
  if (values.length === 0) return { kind: 'absent' }
  const text = values.map((value) => value.trim()).join(', ')
  if (text === '*') return { kind: 'given', matches: () => true }
  if (!tagList.test(text)) return { kind: 'malformed' }
  const tags = new Set(text.match(anyTag))
  return { kind: 'given', matches: (version) => tags.has(etagOf({ version })) }
}
