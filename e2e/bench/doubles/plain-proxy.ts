import { once } from 'node:events'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { REQUEST_DEADLINE_MS } from '#contract/protocol/deadline.ts'

// What most would write: passes a request on, and says that it failed where no response comes.

const { SIGNALWIRE_BASE_URL = '', SIGNALWIRE_PROJECT_ID, SIGNALWIRE_API_TOKEN, PORT } = process.env
const basic = Buffer.from(`${SIGNALWIRE_PROJECT_ID}:${SIGNALWIRE_API_TOKEN}`).toString('base64')

const server = createServer(async (request, response) => {
  const body = await buffer(request).catch(() => undefined)
  if (!body) return
  try {
    const upstream = await fetch(`${SIGNALWIRE_BASE_URL}${request.url}`, {
      method: request.method ?? 'GET',
      headers: { authorization: `Basic ${basic}`, 'content-type': 'application/json' },
      ...(body.length > 0 && { body: new Uint8Array(body) }),
      signal: AbortSignal.timeout(REQUEST_DEADLINE_MS),
    })
    const text = await upstream.text()
    response.writeHead(upstream.status, { 'Content-Type': 'application/json' }).end(text)
  } catch {
    response.writeHead(502, { 'Content-Type': 'application/json' }).end('{"error":"Bad Gateway"}')
  }
})
server.listen(Number(PORT), '127.0.0.1')
await once(server, 'listening')
const address = server.address()
if (typeof address === 'object') console.log(`http://127.0.0.1:${address?.port}`)
