import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../server/testing/process/free-port.ts'

/** A server of its own process that is measured. */
export type Target = {
  readonly name: string
  readonly port: number
  readonly pid: number | undefined
  /** Resident memory in MiB. */
  readonly memory: () => number
  readonly stop: () => Promise<void>
}

/** Greenroom as `npm run serve` starts it: Node would rather let its heap grow than look for what is garbage. */
export const greenroomArguments = [
  '--max-old-space-size=256',
  '--max-semi-space-size=8',
  '--v8-pool-size=1',
  'dist/server/main.js',
] as const

/**
 * Starts a server and waits until it answers. What it logs is thrown away: to read it here would
 * slow down who measures.
 *
 * @param args of Node
 * @param upstream origin of what stands in for SignalWire
 * @param variables beside the usual ones
 * @throws where it ends instead
 */
export async function startTarget(
  name: string,
  args: readonly string[],
  upstream: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Target> {
  const port = await freePort()
  const server = spawn(process.execPath, args, {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(port),
      SIGNALWIRE_SPACE: 'example',
      SIGNALWIRE_PROJECT_ID: 'c0ffee00-bench-project',
      SIGNALWIRE_API_TOKEN: 'PTbench0123456789abcdef',
      SIGNALWIRE_BASE_URL: upstream,
      ...variables,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const closed = once(server, 'close')
  while (!(await answers(port))) {
    if (server.exitCode !== null || server.signalCode !== null)
      throw new Error(`${name} did not start`)
    await pause(50)
  }
  return {
    name,
    port,
    pid: server.pid,
    memory: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)])) / 1024,
    stop: async () => {
      server.kill('SIGKILL')
      await closed
    },
  }
}

async function answers(port: number): Promise<boolean> {
  try {
    // Who signs people in answers 401 here.
    return (await fetch(`http://127.0.0.1:${port}/api/status`)).status < 500
  } catch {
    return false
  }
}
