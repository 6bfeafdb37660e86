import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { request as send } from 'undici'
import { buildConference } from '#testing/fixtures.ts'
import { listen } from '../../lib/network/listen.ts'
import type { Sandbox } from '../../sandbox/start.ts'
import { type Random, random } from './random.ts'

/** Kinds of faults. What is `lost` was carried out, what is `dropped` was not. */
const faults = [
  'dropped_reset',
  'dropped_silent',
  'dropped_error',
  'dropped_busy',
  'lost_reset',
  'lost_silent',
  'lost_error',
  'lost_truncated',
  'slow',
  /** The connection breaks at once, and the request comes into effect seconds later. */
  'lands_late',
  /** A page of some gateway. */
  'lies_html',
  /** A conference, but somebody else's. */
  'lies_other',
  'lies_shape',
] as const
export type FaultKind = (typeof faults)[number]

export type FaultyLimits = {
  /** Share of requests that go wrong, from 0 to 1. */
  readonly share: number
  /** Longest delay of what is slow or lands late, in ms. */
  readonly delayMs: number
}

/** A conference that the double has made: what its journal has of a create. */
export type CreatedConference = {
  readonly id: string
  readonly name: string
  readonly displayName: string
}

/** A failing SignalWire: a look-alike behind a gateway that fails in many ways. */
export type FaultySignalWire = {
  readonly origin: string
  /** All conferences that were made, oldest first, whatever the response to the caller was. */
  readonly made: readonly CreatedConference[]
  /** How often each fault happened. */
  readonly counts: Readonly<Record<FaultKind, number>>
  /** From now on all goes well. */
  readonly recover: () => void
  readonly close: () => Promise<void>
}

/**
 * @param sandbox what is behind the gateway
 * @param seed the same seed draws the same faults, request by request
 */
export async function startFaultySignalWire(
  sandbox: Sandbox,
  seed: number,
  limits: FaultyLimits,
): Promise<FaultySignalWire> {
  const draw = random(seed)
  const made: CreatedConference[] = []
  const counts = Object.fromEntries(faults.map((kind) => [kind, 0])) as Record<FaultKind, number>
  const late = new Set<Promise<unknown>>()
  let share = limits.share

  const server = createServer(async (request, response) => {
    const body = await buffer(request).catch(() => undefined)
    if (!body) return
    const forward = () => forwardToSandbox(sandbox, request, body, made)
    const fault = draw.chance(share) ? draw.pick(faults) : undefined
    if (fault) counts[fault] += 1
    const delay = draw.next() * limits.delayMs
    if (fault === 'lands_late') {
      cut(response)
      const landing = pause(delay).then(forward)
      late.add(landing)
      await landing
      late.delete(landing)
      return
    }
    await injectFault(fault, response, forward, delay, draw)
  })
  const port = await listen(server, '127.0.0.1', 0)
  return {
    origin: `http://127.0.0.1:${port}`,
    made,
    counts,
    recover: () => {
      share = 0
    },
    close: async () => {
      await Promise.all(late)
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

type ForwardedResponse = { readonly status: number; readonly text: string }

async function forwardToSandbox(
  sandbox: Sandbox,
  { method = 'GET', url = '/', headers }: IncomingMessage,
  body: Buffer,
  made: CreatedConference[],
): Promise<ForwardedResponse> {
  const { authorization = '', 'content-type': type } = headers
  const forwarded = await send(`${sandbox.origin}${url}`, {
    method: method as 'GET' | 'POST',
    headers: { authorization, ...(type !== undefined && { 'content-type': type }) },
    body: body.length > 0 ? body : null,
  })
  const text = await forwarded.body.text()
  if (method === 'POST' && forwarded.statusCode === 200) {
    const { id, name, display_name: displayName } = JSON.parse(text)
    made.push({ id, name, displayName })
  }
  return { status: forwarded.statusCode, text }
}

async function injectFault(
  fault: Exclude<FaultKind, 'lands_late'> | undefined,
  response: ServerResponse,
  forward: () => Promise<ForwardedResponse>,
  delay: number,
  draw: Random,
): Promise<void> {
  switch (fault) {
    case undefined:
      return respond(response, await forward())
    case 'slow': {
      const forwarded = await forward()
      await pause(delay)
      return respond(response, forwarded)
    }
    case 'dropped_reset':
      return cut(response)
    case 'dropped_silent':
      return
    case 'dropped_error':
      return respond(response, { status: 500, text: '{"error":"Internal Server Error"}' })
    case 'dropped_busy':
      response.setHeader('Retry-After', '1')
      return respond(response, { status: 429, text: '{"error":"Too Many Requests"}' })
    case 'lost_reset':
      await forward()
      return cut(response)
    case 'lost_silent':
      await forward()
      return
    case 'lost_error':
      await forward()
      return respond(response, { status: 502, text: '<html>Bad Gateway</html>' })
    case 'lost_truncated': {
      const { status, text } = await forward()
      const bytes = Buffer.from(text)
      response.writeHead(status, {
        'Content-Type': 'application/json',
        'Content-Length': bytes.length,
      })
      response.write(bytes.subarray(0, draw.below(bytes.length)), () => cut(response))
      return
    }
    case 'lies_html':
      if (draw.chance(0.5)) await forward()
      return respond(response, { status: 200, text: '<!doctype html><title>Welcome</title>' })
    case 'lies_other':
      if (draw.chance(0.5)) await forward()
      return respond(response, {
        status: 200,
        text: JSON.stringify(buildConference({ id: draw.uuid(), name: 'somebody-elses' })),
      })
    case 'lies_shape':
      if (draw.chance(0.5)) await forward()
      return respond(response, { status: 200, text: '{"ok":true}' })
  }
}

function respond(response: ServerResponse, { status, text }: ForwardedResponse): void {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
  })
  response.end(text)
}

function cut(response: ServerResponse): void {
  response.socket?.resetAndDestroy()
}
