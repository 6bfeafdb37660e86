import type { LookupFunction } from 'node:net'
import * as tls from 'node:tls'
import { buildConnector, type Dispatcher, EnvHttpProxyAgent, Pool } from 'undici'
import { isLoopback } from '../../lib/network/loopback.ts'
import type { Secret } from '../../lib/secret.ts'
import { ProxyPool } from './proxy-pool.ts'
import { skipInterimResponses } from './skip-interim-responses.ts'

/** How this machine gets out to the network. */
export type Network = {
  /** Address of a company's proxy; a secret, for it may hold a password. */
  readonly proxy?: Secret | undefined
  /** Hosts that are reached without the proxy, separated by commas. */
  readonly noProxy?: string | undefined
  /** Certificates in PEM that are trusted beside the usual ones. */
  readonly extraCertificates?: string | undefined
  /** Finds the addresses of hosts that are reached without the proxy; the usual one otherwise. */
  readonly lookup?: LookupFunction | undefined
}

/**
 * Pools connections to an origin, through a proxy if one is configured.
 *
 * @param connectMs longest wait for a connection, and for a proxy's to what is behind it
 */
export function createDispatcher(
  origin: string,
  options: Pool.Options,
  connectMs: number,
  { proxy, noProxy = '', extraCertificates, lookup }: Network,
): Dispatcher {
  const secure = {
    timeout: connectMs,
    ...(extraCertificates !== undefined && { ca: [...defaultCertificates(), extraCertificates] }),
  }
  const createPool = (to: string | URL, given: Pool.Options) => {
    const direct = { ...secure, ...(lookup && { lookup }) }
    const connect = typeof given.connect === 'function' ? given.connect : buildConnector(direct)
    return new Pool(to, { ...given, connect: skipInterimResponses(connect) })
  }
  // This machine is not behind the proxy.
  if (!proxy || isLoopback(new URL(origin).hostname)) {
    return createPool(origin, options)
  }
  return new EnvHttpProxyAgent({
    ...options,
    // Only https leaves this machine.
    httpProxy: '',
    httpsProxy: proxy.reveal(),
    noProxy,
    requestTls: secure,
    proxyTls: secure,
    factory: createPool,
    clientFactory: (to, given) => new ProxyPool(to, { ...given, headersTimeout: connectMs }),
  })
}

/** What Node trusts by itself; given other certificates, it would trust those alone. */
function defaultCertificates(): readonly string[] {
  return 'getCACertificates' in tls && typeof tls.getCACertificates === 'function'
    ? tls.getCACertificates('default')
    : tls.rootCertificates
}
