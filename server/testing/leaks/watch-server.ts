import type { ChildProcess } from 'node:child_process'
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { transformWithOxc } from 'vite'
import { UUID_SOURCE } from '#contract/ids.ts'
import { findSecrets, joinTokensIn, linkSecretsIn, secretsOf, streamAddressesIn } from './canary.ts'
import { filesIn } from './read-files.ts'
import type { ConnectionEvent } from './record-sent.ts'
import { createResponseReader, leaksInResponses } from './sent-responses.ts'

export type FinalState = { readonly folder?: string; readonly database?: string }

type Account = { readonly projectId: string; readonly apiToken: string }

/** Watches a server in a process of its own for what must stay inside. */
export type ServerWatch = {
  /** For node, before the program. */
  readonly args: readonly string[]
  /** Hears what a process prints from now on. */
  readonly listenTo: (server: ChildProcess) => void
  /** @returns what was printed so far, on either output */
  readonly printed: () => string
  /**
   * @returns credentials that got into responses or the log since the last call, and join tokens
   *   that got where they do not belong; a line each
   */
  readonly leaks: () => Promise<readonly string[]>
  /**
   * Ends the watch, once the process has ended.
   *
   * @param kept the folder of its files, and what a database of another kind holds
   * @returns the same, and what it has left there
   */
  readonly lastLeaks: (kept?: FinalState) => Promise<readonly string[]>
}

/**
 * @param account on which the server acts; without it, that of the sandbox in its own process, as
 *   soon as it is used
 */
export async function watchServer(account?: Account): Promise<ServerWatch> {
  const own = await mkdtemp(path.join(tmpdir(), 'greenroom-watch-'))
  const preload = path.join(own, 'record.mjs')
  const recording = path.join(own, 'sent.jsonl')
  const start = `recordAllSent(${JSON.stringify(recording)})`
  await writeFile(preload, `${await recorderCode()}\n${start}\n`)
  const readEvents = eventReader(recording)
  const responses = createResponseReader()
  const secrets = new Set(account ? secretsOf(account) : [])
  /** Where the sandbox itself responds, in the same process. */
  const sandboxes = new Set<number>()
  let printed = ''
  let searched = 0

  const leaksInPrinted = () => {
    // What was searched before may have ended in the middle of a secret.
    const text = printed.slice(Math.max(0, searched - 1_000))
    searched = printed.length
    return keptLeaks([...secrets], text).map((form) => `in what it printed: ${form}`)
  }
  const leaks = async () => {
    const events = await readEvents()
    for (const event of events) {
      const used = accountOfSandbox(event)
      if (!used) continue
      sandboxes.add(event.port)
      for (const secret of secretsOf(used)) secrets.add(secret)
    }
    const sent = responses.read(events).filter(({ port }) => !sandboxes.has(port))
    return [...leaksInResponses([...secrets], sent), ...leaksInPrinted()]
  }

  return {
    args: ['--import', pathToFileURL(preload).href],
    listenTo: (server) => {
      for (const stream of [server.stdout, server.stderr])
        stream?.on('data', (chunk) => {
          printed += chunk
        })
    },
    printed: () => printed,
    leaks,
    lastLeaks: async ({ folder, database = '' } = {}) => {
      const sent = await leaks()
      await rm(own, { recursive: true })
      searched = 0
      const files = folder === undefined ? [] : await filesIn(folder)
      const places = [
        ...files.map(([name, content]) => [`its file ${name}`, content] as const),
        ['its database', database] as const,
      ]
      const kept = places.flatMap(([place, content]) =>
        keptLeaks([...secrets], content).map((form) => `in ${place}: ${form}`),
      )
      return [...new Set([...sent, ...leaksInPrinted(), ...kept])]
    },
  }
}

function keptLeaks(secrets: readonly string[], text: string): readonly string[] {
  return [
    ...findSecrets(secrets, text),
    ...joinTokensIn(text),
    ...linkSecretsIn(text),
    ...streamAddressesIn(text),
  ]
}

const sandboxAccount = new RegExp(`^(${UUID_SOURCE}):(PT[0-9a-f]{48})$`)

/** Only the sandbox is called with credentials that the sandbox made. */
function accountOfSandbox(event: ConnectionEvent): Account | undefined {
  if (!('requestLine' in event)) return undefined
  const [, base64 = ''] = /^Basic (.+)$/.exec(event.authorization ?? '') ?? []
  const given = Buffer.from(base64, 'base64').toString()
  const [, projectId, apiToken] = sandboxAccount.exec(given) ?? []
  return projectId !== undefined && apiToken !== undefined ? { projectId, apiToken } : undefined
}

/** @returns reads the events since the last call */
function eventReader(file: string): () => Promise<readonly ConnectionEvent[]> {
  let position = 0
  return async () => {
    const handle = await open(file).catch(() => undefined)
    if (!handle) return []
    try {
      const { size } = await handle.stat()
      const { buffer } = await handle.read(Buffer.alloc(size - position), { position })
      const end = buffer.lastIndexOf('\n') + 1
      position += end
      const lines = buffer.toString('utf8', 0, end).split('\n').slice(0, -1)
      return lines.map((line): ConnectionEvent => JSON.parse(line))
    } finally {
      await handle.close()
    }
  }
}

let code: Promise<string> | undefined

/** Node 20 runs no TypeScript, and a server that is watched should start as it does unwatched. */
function recorderCode(): Promise<string> {
  code ??= transformRecorder()
  return code
}

async function transformRecorder(): Promise<string> {
  const file = path.join(import.meta.dirname, 'record-sent.ts')
  return (await transformWithOxc(await readFile(file, 'utf8'), file)).code
}
