import { isIP } from 'node:net'
import type { Readable } from 'node:stream'
import { isPublicAddress, lookupPublic } from '../lib/network/public-address.ts'
import { createDispatcher, type Network } from '../signalwire/connection/dispatcher.ts'

/** A file that has begun to come. */
export type OpenedFile = {
  readonly kind: 'opened'
  /** Rejects reading where the file does not come to its end. */
  readonly body: Readable
  /** Its size in bytes, in decimal digits; undefined where it was not said. */
  readonly length: string | undefined
}

/**
 * Why no file has come.
 *
 * - `forbidden_address`: the link leads to where Greenroom goes for nobody.
 * - `unreachable`: nothing responded.
 * - `unusable`: what responded sent no file.
 */
export type FileFailure = {
  readonly kind: 'forbidden_address' | 'unreachable' | 'unusable'
}

/** Reads the files of recordings, which are kept on other machines than the API. */
export type RecordingFiles = {
  /**
   * Sends no credentials: who has the link may read. Never rejects, save where the signal aborts.
   *
   * @param link as SignalWire's response named it: a secret
   * @param signal ends it, also once it has begun
   */
  readonly open: (link: string, signal: AbortSignal) => Promise<OpenedFile | FileFailure>
}

const CONNECT_MS = 5_000
/** Longest wait for the head of the response, and between two pieces of the file. */
const HEAD_TIMEOUT_MS = 15_000
const BODY_TIMEOUT_MS = 30_000

const MAX_REDIRECTS = 3
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * @param apiOrigin where the API is, which the person who runs Greenroom named: a file may be there too
 */
export function createRecordingFiles(apiOrigin: string, network: Network = {}): RecordingFiles {
  const open = async (
    address: string,
    signal: AbortSignal,
    redirectsLeft: number,
  ): Promise<OpenedFile | FileFailure> => {
    const url = URL.canParse(address) ? new URL(address) : undefined
    const isFirst = redirectsLeft === MAX_REDIRECTS
    const isApi = isFirst && url?.origin === apiOrigin
    if (!url || !(isApi || isPublicUrl(url))) return { kind: 'forbidden_address' }
    // One for each file: nothing of it is kept, and its name is looked up anew.
    const dispatcher = createDispatcher(
      url.origin,
      {
        connections: 1,
        pipelining: 1,
        headersTimeout: HEAD_TIMEOUT_MS,
        bodyTimeout: BODY_TIMEOUT_MS,
      },
      CONNECT_MS,
      isApi ? network : { ...network, lookup: lookupPublic },
    )
    const end = () => void dispatcher.destroy().catch(() => {})
    try {
      const { statusCode, headers, body } = await dispatcher.request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: 'GET',
        headers: { accept: '*/*', 'accept-encoding': 'identity' },
        signal,
      })
      if (statusCode === 200 && isPlain(headers['content-encoding'])) {
        body.once('close', end)
        return { kind: 'opened', body, length: lengthOf(headers['content-length']) }
      }
      body.on('error', () => {})
      end()
      const { location } = headers
      if (
        redirects.has(statusCode) &&
        typeof location === 'string' &&
        URL.canParse(location, url.href)
      )
        return redirectsLeft === 0
          ? { kind: 'unusable' }
          : await open(new URL(location, url).href, signal, redirectsLeft - 1)
      return { kind: 'unusable' }
    } catch (error) {
      end()
      signal.throwIfAborted()
      const isForbidden =
        error instanceof Error && 'code' in error && error.code === 'ERR_NOT_PUBLIC'
      return { kind: isForbidden ? 'forbidden_address' : 'unreachable' }
    }
  }
  return { open: (link, signal) => open(link, signal, MAX_REDIRECTS) }
}

/** A host's name is judged by its addresses, once they have been looked up. */
function isPublicUrl({ protocol, hostname, username, password }: URL): boolean {
  const host = hostname.replace(/^\[(.+)\]$/, '$1')
  return (
    protocol === 'https:' &&
    username === '' &&
    password === '' &&
    (isIP(host) === 0 || isPublicAddress(host))
  )
}

function isPlain(encoding: string | string[] | undefined): boolean {
  return encoding === undefined || encoding === 'identity'
}

function lengthOf(length: string | string[] | undefined): string | undefined {
  return typeof length === 'string' && /^\d{1,15}$/.test(length) ? length : undefined
}
