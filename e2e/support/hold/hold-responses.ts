import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { listen } from '../../../server/lib/network/listen.ts'
import type { Sandbox } from '../../../server/sandbox/start.ts'

/** A SignalWire that does what is asked, and is slow to respond. */
export type HeldResponses = {
  /** The same sandbox, for a Greenroom to act on. */
  sandbox: Sandbox
  /** How many changes it has carried out by now. */
  count(): number
  /** Answers them, and all that follow at once. */
  release(): void
  close(): Promise<void>
}

/**
 * Holds the responses to all changes until released, so that a test decides what happens
 * between a change and its response.
 */
export async function holdResponses(sandbox: Sandbox): Promise<HeldResponses> {
  let count = 0
  let letGo = () => {}
  const open = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    const isRead = method === 'GET'
    const upstream = await fetch(`${sandbox.origin}${url}`, {
      method,
      headers: {
        authorization: headers.authorization ?? '',
        'content-type': headers['content-type'] ?? '',
        'x-request-id': String(headers['x-request-id']),
      },
      ...(!isRead && { body: await buffer(request) }),
    })
    const body = Buffer.from(await upstream.arrayBuffer())
    if (!isRead) {
      count += 1
      await open
    }
    response.writeHead(upstream.status, {
      'content-type': upstream.headers.get('content-type') ?? '',
      'content-length': body.length,
    })
    response.end(body)
  })
  const port = await listen(server, '127.0.0.1', 0)
  return {
    sandbox: { ...sandbox, origin: `http://127.0.0.1:${port}` },
    count: () => count,
    release: () => letGo(),
    close: async () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
