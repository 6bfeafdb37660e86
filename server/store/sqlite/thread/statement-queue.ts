import { setImmediate } from 'node:timers'
import type { Statement, StatementResult } from './group-commit.ts'

type Run = (statements: readonly Statement[]) => Promise<readonly StatementResult[]>

/** What SQLite says of a statement that it did not carry out. */
class SqliteError extends Error {
  readonly code: string

  constructor({ message, code }: { readonly message: string; readonly code: string }) {
    super(message)
    this.code = code
  }
}

export type StatementQueue = {
  /** @returns what came of a statement, once that is on the disk; rejects with what SQLite says */
  readonly execute: (statement: Statement) => Promise<Extract<StatementResult, { ok: true }>>
  /** Waits until all that was asked for has been carried out. */
  readonly drained: () => Promise<void>
}

type Waiting = {
  readonly statement: Statement
  readonly settle: (result: StatementResult) => void
}

/** Most statements in one transaction, so that nobody waits for very many others. */
const MAX_BATCH = 256

/**
 * Collects what is asked for until the database has finished with what was asked before, so that
 * it is committed together.
 *
 * @param run carries out statements; called again only when it is through
 */
export function createStatementQueue(run: Run): StatementQueue {
  let waiting: Waiting[] = []
  let working: Promise<void> | undefined

  const work = async () => {
    // What else has arrived meanwhile comes along.
    await new Promise<void>((resolve) => {
      setImmediate(resolve)
    })
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MAX_BATCH)
      waiting = waiting.slice(MAX_BATCH)
      const results = await run(batch.map(({ statement }) => statement))
      batch.forEach(({ settle }, index) => {
        const result = results[index]
        if (result) settle(result)
      })
    }
    working = undefined
  }
  return {
    execute: (statement) =>
      new Promise((resolve, reject) => {
        waiting.push({
          statement,
          settle: (result) => (result.ok ? resolve(result) : reject(new SqliteError(result))),
        })
        working ??= work()
      }),
    drained: async () => {
      await working
    },
  }
}
