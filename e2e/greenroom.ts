import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Sandbox } from '../server/sandbox/start.ts'
import { storedAt } from '../server/testing/databases/stored-text.ts'
import { watchServer } from '../server/testing/leaks/watch-server.ts'

/**
 * A built server of its own process, as an operator runs it. It is watched for what must stay
 * inside: its answers, its log down to the last detail, its metrics and its files.
 */
export type Greenroom = {
  origin: string
  /** @returns what has got out since this was last asked, a line each; none is as it should be */
  leaks(): Promise<readonly string[]>
  /**
   * Ends it as a crash does.
   *
   * @throws where something has got out
   */
  kill(): Promise<void>
  /** @throws where something has got out */
  close(): Promise<void>
}

/** For a server that takes the place of another, or shows another page. */
export type Place = {
  /** Where the database is; the caller's to remove. A fresh folder otherwise. */
  folder?: string
  /** PostgreSQL, in place of the database in the folder. */
  databaseUrl?: string
  /** Any free one otherwise. */
  port?: number
  /** The folder with page and server; the project's own otherwise. */
  dist?: string
}

/**
 * Starts what `npm run build` built, on a free port.
 *
 * @returns where it listens, and how to stop it
 * @throws with what the server said, where it does not start
 */
export async function startGreenroom(sandbox?: Sandbox, place: Place = {}): Promise<Greenroom> {
  const account = sandbox && {
    SIGNALWIRE_SPACE: 'example.signalwire.com',
    SIGNALWIRE_PROJECT_ID: sandbox.projectId,
    SIGNALWIRE_API_TOKEN: sandbox.apiToken,
    SIGNALWIRE_BASE_URL: sandbox.origin,
  }
  const folder = place.folder ?? (await mkdtemp(path.join(tmpdir(), 'greenroom-data-')))
  const watch = await watchServer(sandbox)
  const program = path.resolve(place.dist ?? 'dist', 'server/main.js')
  const server = spawn(process.execPath, [...watch.args, program], {
    env: {
      PATH: process.env.PATH,
      PORT: `${place.port ?? 0}`,
      DATA_DIR: folder,
      DRAIN_SECONDS: '0',
      LOG_LEVEL: 'trace',
      ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      ...(place.databaseUrl && { DATABASE_URL: place.databaseUrl }),
      ...account,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  watch.listenTo(server)
  const closed = once(server, 'close')
  const lines = createInterface({ input: server.stdout })
  const address = new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
      if (origin) resolve(origin)
    })
    server.on('close', () => reject(new Error(`Greenroom did not start:\n${watch.printed()}`)))
  })
  const origin = await address
  const end = async (signal: NodeJS.Signals) => {
    // What it answers is searched like every other answer.
    await (await fetch(`${origin}/metrics`)).text()
    server.kill(signal)
    await closed
    const leaks = await watch.lastLeaks({
      folder,
      ...(place.databaseUrl && { database: await storedAt(place.databaseUrl) }),
    })
    if (place.folder === undefined) await rm(folder, { recursive: true, force: true })
    if (leaks.length > 0) throw new Error(`What must stay inside got out\n${leaks.join('\n')}`)
  }
  return {
    origin,
    leaks: watch.leaks,
    kill: () => end('SIGKILL'),
    close: () => end('SIGTERM'),
  }
}
