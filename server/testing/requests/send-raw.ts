import { connect } from 'node:net'

/** A response as it came over the wire. */
export type RawResponse = {
  readonly status: number
  /** Everything before the body. */
  readonly head: string
  readonly body: string
}

/**
 * Sends a request as it is, without a client that would correct it, and reads until the other end
 * closes. The request should ask for that by `Connection: close`.
 *
 * @param then whether to end the connection's sending side, for what may be less than a request
 */
export function sendRaw(
  port: number,
  request: string | Buffer,
  then: 'and wait' | 'and end' = 'and wait',
): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => {
      if (then === 'and end') socket.end(request)
      else socket.write(request)
    })
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('end', () => {
      socket.end()
      const [head = '', ...body] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n')
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0)
      resolve({ status, head, body: body.join('\r\n\r\n') })
    })
  })
}

/** @returns a request with the right host, which closes its connection */
export function rawRequest(
  port: number,
  line: string,
  headers: readonly string[] = [],
  body = '',
): string {
  const own = headers.some((header) => /^host:/i.test(header)) ? [] : [`Host: 127.0.0.1:${port}`]
  return [`${line} HTTP/1.1`, ...own, ...headers, 'Connection: close', '', body].join('\r\n')
}
