import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { watchServer } from '../leaks/watch-server.ts'
import { buildEntries, cache } from './build-entries.ts'

export type Environment = Readonly<Record<string, string>>

export type SpawnOptions = {
  /** Where it runs; a fresh folder otherwise. */
  readonly folder?: string
  /** False: as if the page had not been built. */
  readonly page?: boolean
  /**
   * As npm starts it where `sh` is dash: the process is a shell, which does not pass signals on.
   */
  readonly throughShell?: boolean
  /** Content of an .env file. */
  readonly file?: string | Uint8Array
}

/**
 * Builds the server once for the tests of a file.
 *
 * @param built where it is already
 * @returns starts it in a folder of its own, with nothing of our environment but the path; it ends
 *   with the test, which fails where something got out that must stay inside
 */
export function mainSpawner(built: (entry: 'main.ts') => string = buildEntries()) {
  return async (
    environment: Environment,
    options: SpawnOptions = {},
  ): Promise<ChildProcessWithoutNullStreams> => {
    const folder = options.folder ?? (await freshFolder())
    const program =
      options.page === false
        ? await withoutPage(built('main.ts'))
        : await withPage(built('main.ts'))
    if (options.file !== undefined) await writeFile(path.join(folder, '.env'), options.file)
    const watch = await watchServer(accountIn(environment))
    const args = [process.execPath, ...watch.args, program]
    const [command = '', ...rest] = options.throughShell
      ? ['sh', '-c', '"$0" "$@"; :', ...args]
      : args
    const main = spawn(command, rest, {
      cwd: folder,
      // A file may set another level, and the environment would have precedence.
      env: {
        PATH: process.env.PATH,
        DRAIN_SECONDS: '0',
        ...(options.file === undefined && { LOG_LEVEL: 'trace' }),
        ...environment,
      },
    })
    const closed = once(main, 'close')
    watch.listenTo(main)
    onTestFinished(async () => {
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(watch.printed()) ?? []
      const runs = main.exitCode === null && main.signalCode === null
      if (runs && address) await (await fetch(`${address}/metrics`)).text()
      main.kill('SIGKILL')
      await closed
      expect(await watch.lastLeaks({ folder }), 'what got out').toEqual([])
    })
    return main
  }
}

/** The page is beside the server, wherever the server is started. */
async function withPage(program: string): Promise<string> {
  const page = path.join(path.dirname(program), '../page')
  await mkdir(page, { recursive: true })
  await writeFile(path.join(page, 'index.html'), '<title>Greenroom</title>')
  return program
}

async function withoutPage(program: string): Promise<string> {
  const installation = await mkdtemp(path.join(cache, 'greenroom-'))
  onTestFinished(() => rm(installation, { recursive: true }))
  const server = path.join(installation, 'dist/server')
  await cp(path.dirname(program), server, { recursive: true })
  return path.join(server, path.basename(program))
}

function accountIn(environment: Environment) {
  const { SIGNALWIRE_PROJECT_ID: projectId, SIGNALWIRE_API_TOKEN: apiToken } = environment
  return projectId && apiToken ? { projectId, apiToken } : undefined
}

/** Waits for the address that is printed when it is ready. */
export function readiness(main: ChildProcessWithoutNullStreams) {
  return new Promise<{ readonly address: string; readonly printed: string }>((resolve, reject) => {
    let printed = ''
    main.stdout.on('data', (chunk) => {
      printed += chunk
      const address = /Address +(http:\S+)/.exec(printed)?.[1]
      if (address && printed.includes('Next')) resolve({ address, printed })
    })
    main.once('exit', (code) => reject(new Error(`Ended with ${code}: ${printed}`)))
  })
}

/** @returns a folder that is gone after the test */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-main-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}
