import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { StoreOpenError } from '../../store.ts'
import {
  createEncoder,
  type DatabaseReply,
  type DatabaseRequest,
  decodeResults,
} from './database-messages.ts'
import type { Statement, StatementResult, Transaction } from './group-commit.ts'

/** A database in a thread of its own. */
export type DatabaseThread = {
  /** One call at a time. */
  readonly run: (
    statements: readonly (Statement | Transaction)[],
  ) => Promise<readonly StatementResult[]>
  readonly checkpoint: () => void
  readonly close: () => Promise<void>
}

/** Most memory of its JavaScript, in MB: a batch of rows, in and out. SQLite's own comes on top. */
const resourceLimits = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 4 }

/**
 * An error in the thread cannot be recovered from: it ends the process, whose next start finds all
 * that was committed.
 *
 * @param folder of the database
 * @throws StoreOpenError
 */
export async function openDatabaseThread(folder: string): Promise<DatabaseThread> {
  const worker = startWorker({ name: 'database', workerData: folder, resourceLimits })
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve())
  })
  let take: (reply: DatabaseReply) => void = () => {}
  worker.on('message', (reply: DatabaseReply) => {
    worker.unref()
    take(reply)
  })
  const next = (): Promise<DatabaseReply> => {
    // Only a pending request to the database keeps the process alive.
    worker.ref()
    return new Promise((resolve) => {
      take = resolve
    })
  }
  const ask = (request: DatabaseRequest) => {
    const reply = next()
    worker.postMessage(request)
    return reply
  }

  const encode = createEncoder()

  const opened = await next()
  if (opened.kind === 'refused') throw new StoreOpenError(opened.message)
  return {
    run: async (statements) => {
      const reply = await ask(encode(statements))
      if (reply.kind !== 'results') throw new Error(`The database replied ${reply.kind}`)
      return decodeResults(reply.results)
    },
    checkpoint: () => worker.postMessage({ kind: 'checkpoint' } satisfies DatabaseRequest),
    close: async () => {
      await ask({ kind: 'close' })
      worker.ref()
      await ended
    },
  }
}

function startWorker(options: WorkerOptions): Worker {
  const extension = path.extname(import.meta.filename)
  const file = path.join(import.meta.dirname, `database-worker${extension}`)
  if (extension !== '.ts') return new Worker(file, options)
  // Node 20 runs no TypeScript, and hands no loader on to its threads.
  const load = `import('tsx/esm/api').then(({ register }) => {
    register()
    return import(${JSON.stringify(pathToFileURL(file).href)})
  })`
  return new Worker(load, { ...options, eval: true })
}
