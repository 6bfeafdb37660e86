import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { isLoopback } from '../lib/network/loopback.ts'
import { readTrustedPeers } from '../lib/network/trusted-peers.ts'
import { Secret } from '../lib/secret.ts'
import { readEncryptionKey } from '../stream-destinations/encrypt-address.ts'

/*
 * Readers of variables' values. Each returns the parsed value, or undefined where it is invalid;
 * the remedy is in the schema.
 */

const spacePattern = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+signalwire\.com$/

export function spaceHost(value: string): string | undefined {
  const lower = value.toLowerCase()
  const space = lower.includes('.') ? lower : `${lower}.signalwire.com`
  return spacePattern.test(space) ? space : undefined
}

// RFC 7617, section 2: the user name of Basic credentials cannot have a colon.
export function userName(value: string): Secret | undefined {
  return /^[\x21-\x39\x3b-\x7e]+$/.test(value) ? new Secret(value) : undefined
}

export function password(value: string): Secret | undefined {
  return /^[\x21-\x7e]+$/.test(value) ? new Secret(value) : undefined
}

export function origin(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const isPlain =
    url !== undefined &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    `${url.username}${url.password}${url.search}${url.hash}` === '' &&
    url.pathname === '/'
  return isPlain ? url.origin : undefined
}

/** A page's address with `{name}` or `{id}` where it differs by conference. */
export function joinUrlPattern(value: string): string | undefined {
  if (!/\{(name|id)\}/.test(value)) return undefined
  const example = value.replaceAll(/\{(name|id)\}/g, 'example')
  if (/[{}\s]/.test(example) || !URL.canParse(example)) return undefined
  const { protocol, username, password } = new URL(example)
  const isWeb = protocol === 'https:' || protocol === 'http:'
  // In a host a name could lead guests to any server.
  const isInPath = !/^[a-z]+:\/\/[^/?#]*\{/i.test(value)
  return isWeb && isInPath && username === '' && password === '' ? value : undefined
}

/** Beyond this machine, http would show the token to anyone on the way. */
export function apiOrigin(value: string): string | undefined {
  const read = origin(value)
  if (read === undefined) return undefined
  const { protocol, hostname } = new URL(read)
  return protocol === 'https:' || isLoopback(hostname) ? read : undefined
}

/** @returns a reader of whole numbers within bounds, both included */
export function wholeNumber(min: number, max: number): (value: string) => number | undefined {
  return (value) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
    return number >= min && number <= max ? number : undefined
  }
}

export function listenAddress(value: string): string | undefined {
  // No browser can name an address with a zone, such as fe80::1%eth0.
  return value === 'localhost' || (isIP(value) > 0 && !value.includes('%')) ? value : undefined
}

/**
 * Headers that mean something else, hold a secret that must not get into the log, or come with
 * every request, so any sender would be signed in.
 */
const otherHeaders = new RegExp(
  `^(?:${[
    'accept(?:-.+)?|age|authorization|cache-control|connection|content-.+|cookie|date|dnt|expect',
    'forwarded|from|host|idempotency-key|if-.+|keep-alive|max-forwards|origin|pragma|priority',
    'proxy-.+|range|referer|sec-.+|set-cookie|te|trailer|transfer-encoding|upgrade(?:-.+)?',
    'user-agent|via|x-forwarded-(?:for|host|port|prefix|proto|server)|x-real-ip|x-request-id',
  ].join('|')})$`,
)

// RFC 9110, section 5.6.2: what a header's name is made of.
export function headerName(value: string): string | undefined {
  const name = value.toLowerCase()
  return /^[0-9a-z][!#$%&'*+.^_`|~0-9a-z-]*$/.test(name) && !otherHeaders.test(name)
    ? name
    : undefined
}

export const trustedPeers = readTrustedPeers

export function postgresUrl(value: string): Secret | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined
  return url?.protocol === 'postgres:' || url?.protocol === 'postgresql:'
    ? new Secret(value)
    : undefined
}

export function encryptionKey(value: string): Secret | undefined {
  return readEncryptionKey(value) ? new Secret(value) : undefined
}

/** Without a scheme it is http, as curl has it. */
export function proxyAddress(value: string): Secret | undefined {
  const whole = value.includes('://') ? value : `http://${value}`
  const url = URL.canParse(whole) ? new URL(whole) : undefined
  if (!url || !['http:', 'https:'].includes(url.protocol)) return undefined
  const isPlain = `${url.search}${url.hash}` === '' && url.pathname === '/'
  return isPlain && isDecodable(url.username) && isDecodable(url.password)
    ? new Secret(url.href)
    : undefined
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** Node itself reads this file only where its environment names it, not `.env`. */
export function certificatesIn(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8')
    return text.includes('-----BEGIN CERTIFICATE-----') ? text : undefined
  } catch {
    return undefined
  }
}
