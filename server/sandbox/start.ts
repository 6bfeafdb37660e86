import { randomBytes, randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { createServer } from 'node:http'
import type { ConferenceCreate } from '#contract/conference.ts'
import { listen } from '../lib/listen.ts'
import { type Faults, faults as faultsOf } from './faults.ts'
import { type Journal, journal as journalOf } from './journal.ts'
import { seed } from './seed.ts'
import { signalWire } from './signalwire.ts'
import { emptySpace, openConference } from './space.ts'

/** A running look-alike of SignalWire's video API. */
export type Sandbox = {
  /** Such as `http://127.0.0.1:40123`; the calls are below `/api/video`. */
  origin: string
  projectId: string
  apiToken: string
  /** The same can be told by `POST /faults` and `DELETE /faults` on the origin. */
  faults: Faults
  journal: Journal
  /** Makes conferences without a request for each: thousands, in a moment. The last one is the newest. */
  add(bodies: readonly ConferenceCreate[]): void
  /** Back to the start: conferences, tokens, faults and journal. What is under way is dropped. */
  reset(): void
  /** Ends every connection at once. */
  close(): Promise<void>
}

/**
 * Starts a sandbox on loopback. It keeps everything in memory.
 *
 * @param options `port` (any free one by default), `seeded` (false: no conference to begin with),
 *   `clock` (tells the time; for tests)
 * @returns the sandbox, listening
 * @throws what `listen` throws, such as EADDRINUSE
 */
export async function startSandbox(
  options: { port?: number; seeded?: boolean; clock?: () => Date } = {},
): Promise<Sandbox> {
  const { port = 0, seeded = true, clock = () => new Date() } = options
  const freshSpace = () => (seeded ? seed(emptySpace(clock)) : emptySpace(clock))
  const credentials = {
    projectId: randomUUID(),
    apiToken: `PT${randomBytes(24).toString('hex')}`,
  }
  const faults = faultsOf()
  const journal = journalOf()
  let space = freshSpace()
  let life = beginLife()

  const server = createServer()
  const origin = `http://127.0.0.1:${await listen(server, '127.0.0.1', port)}`
  server.on(
    'request',
    signalWire(() => ({ origin, credentials, space, life: life.signal, faults, journal })),
  )

  return {
    origin,
    ...credentials,
    faults,
    journal,
    add(bodies) {
      for (const body of bodies) openConference(space, body)
    },
    reset() {
      life.abort()
      life = beginLife()
      faults.clear()
      journal.clear()
      space = freshSpace()
    },
    async close() {
      life.abort()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

/** Each call that is being slow listens to it, and there may be many: that is no leak. */
function beginLife(): AbortController {
  const life = new AbortController()
  setMaxListeners(0, life.signal)
  return life
}
