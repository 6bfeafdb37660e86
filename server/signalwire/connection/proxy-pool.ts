import { type Dispatcher, Pool } from 'undici'
import type { NotSentReason } from '../exchange.ts'

/** A company's proxy failed, not SignalWire. */
export class ProxyFailed extends Error {
  readonly reason: NotSentReason

  constructor(reason: NotSentReason, cause?: unknown) {
    super(`The proxy failed: ${reason}`, { cause })
    this.reason = reason
  }
}

type ConnectOptions = Omit<Dispatcher.ConnectOptions, 'origin'>
type ConnectCallback = (error: Error | null, data: Dispatcher.ConnectData) => void

/** Connections to a proxy, whose failures are distinguished from those of what is behind it. */
export class ProxyPool extends Pool {
  override connect(options: ConnectOptions): Promise<Dispatcher.ConnectData>
  override connect(options: ConnectOptions, callback: ConnectCallback): void
  override connect(options: ConnectOptions, callback?: ConnectCallback) {
    return callback ? super.connect(options, callback) : openTunnel(super.connect(options))
  }
}

async function openTunnel(
  connecting: Promise<Dispatcher.ConnectData>,
): Promise<Dispatcher.ConnectData> {
  const data = await connecting.catch((error: unknown) => {
    throw new ProxyFailed(failureReasonOf(error), error)
  })
  const { statusCode, socket } = data
  if (statusCode === 200) return data
  socket.on('error', () => {}).destroy()
  throw new ProxyFailed(rejectionReasonOf(statusCode))
}

function failureReasonOf(error: unknown): NotSentReason {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'UND_ERR_DESTROYED' || code === 'UND_ERR_CLOSED') return 'stopping'
  if (isAboutTls(code)) return 'proxy_tls'
  return code === 'UND_ERR_HEADERS_TIMEOUT' ? 'proxy_failed' : 'proxy_unreachable'
}

function rejectionReasonOf(status: number): NotSentReason {
  if (status === 407) return 'proxy_sign_in'
  const isDenied = status >= 400 && status < 500 && status !== 408 && status !== 429
  return isDenied ? 'proxy_denied' : 'proxy_failed'
}

/** OpenSSL's and Node's names for what can be wrong with a certificate or a handshake. */
export function isAboutTls(code: string): boolean {
  return /^ERR_(?:TLS|SSL)|CERT|SIGNATURE|^EPROTO$/.test(code)
}
