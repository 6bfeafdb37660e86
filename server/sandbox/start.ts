import { randomBytes, randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { createServer } from 'node:http'
import type { ConferenceCreate } from '#contract/conference.ts'
import { listen } from '../lib/network/listen.ts'
import { createJournal, type Journal } from './api/journal.ts'
import { createRequestListener } from './api/request-listener.ts'
import { createFaults, type FaultControls } from './faults/faults.ts'
import { createMediaLinks } from './recordings/media-links.ts'
import { type SeedOptions, seedMore, seedSpace } from './seed/seed-space.ts'
import { type SessionStart, startSession } from './seed/start-session.ts'
import { addConference, createSpace } from './space.ts'

/** A running look-alike of SignalWire's video API. */
export type Sandbox = {
  /** Such as `http://127.0.0.1:40123`; the calls are below `/api/video`. */
  origin: string
  projectId: string
  apiToken: string
  /** The same as `POST /faults` and `DELETE /faults` on the origin. */
  faults: FaultControls
  journal: Journal
  /**
   * Makes conferences without a request for each: thousands, in a moment. The last one is the
   * newest.
   */
  add(bodies: readonly ConferenceCreate[]): void
  /** Adds what the options name, such as a session of 300 people. */
  seed(options: SeedOptions): void
  /**
   * Lets a session begin in a conference.
   *
   * @returns its id
   * @throws where there is no such conference, it is too small, or one runs there already
   */
  startSession(conferenceId: string, start?: SessionStart): string
  /** Lets time pass at once, by the sandbox's clock alone. */
  advance(milliseconds: number): void
  /** Resets conferences, sessions, tokens, faults, clock and journal. Calls in flight are dropped. */
  reset(): void
  /** Ends every connection at once. */
  close(): Promise<void>
}

/**
 * Starts a sandbox on loopback. It keeps everything in memory.
 *
 * @param options `port` (any free one by default), `seeded` (false: no conference to begin with),
 *   `seed` (what there is beside), `clock` (the time now; for tests)
 * @returns the sandbox, listening
 * @throws what `listen` throws, such as EADDRINUSE
 */
export async function startSandbox(
  options: { port?: number; seeded?: boolean; seed?: SeedOptions; clock?: () => Date } = {},
): Promise<Sandbox> {
  const { port = 0, seeded = true, seed = {} } = options
  let advancedBy = 0
  const clock = () => {
    const now = options.clock?.() ?? new Date()
    return advancedBy === 0 ? now : new Date(now.getTime() + advancedBy)
  }
  const newSpace = () => {
    const empty = createSpace(clock)
    return seedMore(seeded ? seedSpace(empty) : empty, seed)
  }
  const credentials = {
    projectId: randomUUID(),
    apiToken: `PT${randomBytes(24).toString('hex')}`,
  }
  const faults = createFaults()
  const journal = createJournal()
  const mediaLinks = createMediaLinks()
  let space = newSpace()
  let resetController = createResetController()

  const server = createServer()
  const origin = `http://127.0.0.1:${await listen(server, '127.0.0.1', port)}`
  server.on(
    'request',
    createRequestListener(() => ({
      origin,
      credentials,
      space,
      resetSignal: resetController.signal,
      faults,
      journal,
      mediaLinks,
    })),
  )

  return {
    origin,
    ...credentials,
    faults,
    journal,
    add(bodies) {
      for (const body of bodies) addConference(space, body)
    },
    seed: (more) => void seedMore(space, more),
    startSession: (conferenceId, start) => startSession(space, conferenceId, start),
    advance(milliseconds) {
      advancedBy += milliseconds
    },
    reset() {
      resetController.abort()
      resetController = createResetController()
      faults.clear()
      journal.clear()
      advancedBy = 0
      space = newSpace()
    },
    async close() {
      resetController.abort()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

/** Each delayed call listens to its signal, and there may be many: that is no leak. */
function createResetController(): AbortController {
  const controller = new AbortController()
  setMaxListeners(0, controller.signal)
  return controller
}
