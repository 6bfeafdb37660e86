import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { onTestFinished } from 'vitest'
import { listen } from '../../lib/network/listen.ts'

export type ProxyDouble = {
  readonly address: string
  /** Requests, oldest first, with their Proxy-Authorization. */
  readonly requests: readonly { readonly target: string; readonly signIn: string | undefined }[]
}

/** How it responds to CONNECT; undefined means silence. */
export type ProxyReply = { readonly leadTo: number } | { readonly status: number } | undefined

/** Stands in for a company's proxy; ends with the test. */
export async function startProxyDouble(reply: ProxyReply): Promise<ProxyDouble> {
  const requests: { target: string; signIn: string | undefined }[] = []
  const sockets: Duplex[] = []
  const server = createServer()
  server.on('connect', (request, socket) => {
    sockets.push(socket)
    socket.on('error', () => {})
    requests.push({ target: request.url ?? '', signIn: request.headers['proxy-authorization'] })
    if (!reply) return
    if ('status' in reply) {
      socket.end(`HTTP/1.1 ${reply.status} No\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    const behind = connect(reply.leadTo, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      behind.pipe(socket).pipe(behind)
    })
    sockets.push(behind)
    behind.on('error', () => socket.destroy())
  })
  const port = await listen(server, '127.0.0.1', 0)
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
    for (const socket of sockets) socket.destroy()
  })
  return { address: `http://127.0.0.1:${port}`, requests }
}
