/** A request to SignalWire. The client adds credentials and headers. */
export type UpstreamRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Path with query, as it is sent. */
  readonly target: string
  /** Sent as JSON where there is one. */
  readonly body?: unknown
  readonly requestId: string
}

/** Why not a byte of a request left. */
export type NotSentReason =
  | 'refused'
  | 'unknown_host'
  | 'tls'
  | 'connect_timeout'
  | 'unreachable'
  /** A company's proxy takes no connection, has a wrong certificate, or requires a sign-in. */
  | 'proxy_unreachable'
  | 'proxy_tls'
  | 'proxy_sign_in'
  /** It refuses us, or cannot reach SignalWire itself. */
  | 'proxy_denied'
  | 'proxy_failed'
  /** Greenroom itself is stopping. */
  | 'stopping'

/** How an exchange broke off after a part of the request had been sent. */
export type BrokenReason = 'timeout' | 'reset' | 'too_large' | 'compressed'

/** The result of one request: a whole response, or how far it got. */
export type Exchange =
  | {
      readonly kind: 'response'
      readonly status: number
      readonly retryAfter: string | undefined
      /** The `Date` header: when SignalWire responded, by its own clock. */
      readonly date?: string | undefined
      readonly body: Uint8Array
    }
  | { readonly kind: 'not_sent'; readonly reason: NotSentReason }
  | { readonly kind: 'broken'; readonly reason: BrokenReason }
