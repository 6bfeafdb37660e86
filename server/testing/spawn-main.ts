import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { buildEntry } from './build-entry.ts'
import { watchServer } from './watch-server.ts'

export type Environment = Readonly<Record<string, string>>

export type SpawnOptions = {
  /** Where it runs; a fresh folder otherwise. */
  readonly folder?: string
  /** False: as if the page had not been built. */
  readonly page?: boolean
  /** Content of an .env file. */
  readonly file?: string
}

/**
 * Builds the server once for the tests of a file.
 *
 * @param entry below `server/`
 * @returns starts it in a folder of its own, with nothing of our environment but the path; it ends
 *   with the test, which fails where something got out that must stay inside
 */
export function mainSpawner(entry = 'main.ts') {
  const built = buildEntry(entry)
  return async (
    environment: Environment,
    options: SpawnOptions = {},
  ): Promise<ChildProcessWithoutNullStreams> => {
    const folder = options.folder ?? (await freshFolder())
    if (options.page !== false) {
      await mkdir(path.join(folder, 'dist/page'), { recursive: true })
      await writeFile(path.join(folder, 'dist/page/index.html'), '<title>Greenroom</title>')
    }
    if (options.file) await writeFile(path.join(folder, '.env'), options.file)
    const watch = await watchServer(accountIn(environment))
    const main = spawn(process.execPath, [...watch.args, built()], {
      cwd: folder,
      // A file may say another level, and the environment would have precedence.
      env: { PATH: process.env.PATH, ...(!options.file && { LOG_LEVEL: 'trace' }), ...environment },
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
