import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Sandbox } from '../server/sandbox/start.ts'

/** A built server of its own process, as an operator runs it. */
export type Greenroom = { origin: string; close(): Promise<void> }

/**
 * Starts what `npm run build` built, on a free port.
 *
 * @param sandbox the SignalWire to act on as an account; without it the server uses its own sandbox
 * @returns where it listens, and how to stop it
 * @throws with what the server said, where it does not start
 */
export async function startGreenroom(sandbox?: Sandbox): Promise<Greenroom> {
  const account = sandbox && {
    SIGNALWIRE_SPACE: 'example.signalwire.com',
    SIGNALWIRE_PROJECT_ID: sandbox.projectId,
    SIGNALWIRE_API_TOKEN: sandbox.apiToken,
    SIGNALWIRE_BASE_URL: sandbox.origin,
  }
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    env: { PATH: process.env.PATH, PORT: '0', ...account },
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
  return {
    origin: await address,
    async close() {
      server.kill('SIGTERM')
      await closed
    },
  }
}
