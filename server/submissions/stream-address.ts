import { createHmac } from 'node:crypto'
import { recordOf, textIn } from '#contract/record-of.ts'
import { jsonText, withText } from '../lib/json/json-text.ts'
import type { Secret } from '../lib/secret.ts'
import { createRedactor } from '../signalwire/redact-credentials.ts'
import type { Entry } from './ledger/entry.ts'
import { fingerprintOf } from './ledger/fingerprint.ts'

/** Makes a text that differs for two addresses and reveals neither. */
export type DigestAddress = (address: string) => string

/**
 * A stream's key can be short, and a plain digest of it be guessed by anybody who reads the database.
 *
 * @param key that is not in the database
 */
export function createAddressDigest(key: Secret): DigestAddress {
  return (address) =>
    createHmac('sha256', key.reveal()).update(`stream address ${address}`).digest('hex')
}

/** The field of a body that holds an address; no other call than those about streams has it. */
const ADDRESS_FIELD = 'url'

/** @returns a body with its stream address digested, as fingerprints are made of it */
export function withDigest(body: unknown, digest: DigestAddress): unknown {
  const address = textIn(body, ADDRESS_FIELD)
  return address === undefined ? body : { ...recordOf(body), [ADDRESS_FIELD]: digest(address) }
}

/**
 * Compares by the fingerprint: the address itself is not on record.
 *
 * @param found as SignalWire has it
 * @returns whether it is the address that was sent
 */
export function isSentAddress(
  { fingerprint, method, target }: Pick<Entry, 'fingerprint' | 'method' | 'target'>,
  found: string,
  digest: DigestAddress,
): boolean {
  return (
    fingerprint === fingerprintOf(method, target, withDigest({ [ADDRESS_FIELD]: found }, digest))
  )
}

/**
 * Strikes out a stream's key wherever a response repeats it, also where it is no address any more.
 *
 * @param bodies that hold the address: what was sent and what came
 */
export function withoutStreamKeys(response: unknown, bodies: readonly unknown[]): unknown {
  if (response === undefined) return undefined
  const secrets = bodies.flatMap((body) => secretParts(textIn(body, ADDRESS_FIELD) ?? ''))
  const json = Buffer.from(jsonText(response))
  const redacted = createRedactor(secrets)(json)
  if (redacted === json) return response
  const text = Buffer.from(redacted).toString()
  return withText(JSON.parse(text), text)
}

/** @returns what of an address is neither scheme nor host: all of it, and the key by itself */
function secretParts(address: string): readonly string[] {
  const [, authority = '', rest = ''] = /^[^:]*:\/\/([^/?#]*)(.*)$/s.exec(address) ?? []
  const signIn = authority.includes('@') ? authority.slice(0, authority.lastIndexOf('@')) : ''
  const path = rest.replace(/^\//, '')
  return [signIn, path, ...path.split(/[/?#&=]/)]
}
