import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { ServerWatch } from '../leaks/watch-server.ts'

/** A server that can be killed and started again at the same address. */
export type ServerProcess = {
  /** Where it listens, also while it is down. */
  readonly origin: () => string
  /** Ends it as the kernel does, or a power cut: without a word. */
  readonly kill: () => Promise<void>
  /** @throws with its output, where it does not start */
  readonly start: () => Promise<void>
}

/**
 * @param command program and arguments that start it
 * @param environment its variables; PORT is set here
 * @param watch for what must stay inside; only for a command that is node's
 */
export function serverProcess(
  command: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>>,
  watch?: ServerWatch,
): ServerProcess {
  const [program, ...args] = command
  let child: ChildProcess | undefined
  let origin = ''
  return {
    origin: () => origin,
    kill: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'close')
      child.kill('SIGKILL')
      await ended
    },
    start: async () => {
      const port = origin === '' ? '0' : new URL(origin).port
      const started = spawn(program, [...(watch?.args ?? []), ...args], {
        env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', ...environment, PORT: port },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      child = started
      watch?.listenTo(started)
      const output: string[] = []
      createInterface({ input: started.stderr }).on('line', (line) => output.push(line))
      origin = await new Promise<string>((resolve, reject) => {
        createInterface({ input: started.stdout }).on('line', (line) => {
          const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
          if (address) resolve(address)
        })
        started.once('exit', () => reject(new Error(`It did not start: ${output.join('\n')}`)))
      })
    },
  }
}
