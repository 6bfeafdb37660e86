import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Sandbox } from '../server/sandbox/start.ts'

/** A built server of its own process, as an operator runs it. */
export type Greenroom = {
  origin: string
  /** Ends it as a crash does. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** For a server that takes the place of another, or shows another page. */
export type Place = {
  /** Where the database is; the caller's to remove. A fresh folder otherwise. */
  folder?: string
  /** Any free one otherwise. */
  port?: number
  /** In which `dist/page` is; the project's own otherwise. */
  pageFolder?: string
}

/**
 * Starts what `npm run build` built, on a free port.
 *
 * @param sandbox the SignalWire to act on as an account; without it the server uses its own sandbox
 * @param place folder and port, where another server has had them before, and another page
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
  const server = spawn(process.execPath, [path.resolve('dist/server/main.js')], {
    cwd: place.pageFolder,
    env: { PATH: process.env.PATH, PORT: `${place.port ?? 0}`, DATA_DIR: folder, ...account },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const closed = once(server, 'close')
  const said: string[] = []
  createInterface({ input: server.stderr }).on('line', (line) => said.push(line))
  const lines = createInterface({ input: server.stdout })
  const address = new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      said.push(line)
      const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
      if (origin) resolve(origin)
    })
    server.on('close', () => reject(new Error(`Greenroom did not start:\n${said.join('\n')}`)))
  })
  const end = async (signal: NodeJS.Signals) => {
    server.kill(signal)
    await closed
    if (place.folder === undefined) await rm(folder, { recursive: true, force: true })
  }
  return {
    origin: await address,
    kill: () => end('SIGKILL'),
    close: () => end('SIGTERM'),
  }
}
