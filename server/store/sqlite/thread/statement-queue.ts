import { setImmediate } from 'node:timers'
import type { Statement, StatementResult, Transaction } from './group-commit.ts'

type Run = (statements: readonly (Statement | Transaction)[]) => Promise<readonly StatementResult[]>

/** SQLite's error of a statement that was not carried out. */
class SqliteError extends Error {
  readonly code: string

  constructor({ message, code }: { readonly message: string; readonly code: string }) {
    super(message)
    this.code = code
  }
}

export type StatementQueue = {
  /** @returns the result of a statement or transaction, once that is on the disk; rejects with SQLite's error */
  readonly execute: (
    statement: Statement | Transaction,
  ) => Promise<Extract<StatementResult, { ok: true }>>
  /** Waits until all statements have been carried out. */
  readonly drained: () => Promise<void>
}

type Waiting = {
  readonly statement: Statement | Transaction
  readonly settle: (result: StatementResult) => void
}

/** Most statements in one transaction, so that nobody waits for very many others. */
const MAX_BATCH = 256

/**
 * Collects statements until the database has finished the ones before, so that it is committed
 * together.
 *
 * @param run carries out statements; called again only when it is through
 */
export function createStatementQueue(run: Run): StatementQueue {
  let waiting: Waiting[] = []
  let working: Promise<void> | undefined

  const work = async () => {
    // Statements that arrive meanwhile join the batch.
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
