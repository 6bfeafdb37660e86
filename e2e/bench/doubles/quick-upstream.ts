import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { buildConference } from '../../../src/testing/fixtures.ts'

// Stands in for SignalWire, and answers at once: a create with the name that it came with, anything
// else with one conference.

const conference = buildConference()

const server = createServer(async (request, response) => {
  const sent: unknown = request.method === 'POST' ? JSON.parse(await text(request)) : {}
  const id = request.method === 'POST' ? randomUUID() : conference.id
  const body = JSON.stringify({ ...conference, ...(typeof sent === 'object' && sent), id })
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
  })
  response.end(body)
})
server.listen(Number(process.env.PORT), '127.0.0.1')
