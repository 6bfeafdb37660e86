import type { Database } from 'libsql'

/** A statement and its parameters, as another thread can be given it. */
export type Statement = { readonly sql: string; readonly parameters: readonly unknown[] }

/** Statements that succeed or fail as one. */
export type Transaction = { readonly all: readonly Statement[] }

/** The result of a statement; an error's class and fields would not survive the transfer. */
export type StatementResult =
  | { readonly ok: true; readonly rows: unknown; readonly changes: number }
  | { readonly ok: false; readonly message: string; readonly code: string }

/**
 * Statements that are kept prepared. SQLite's compiler takes longer than most statements of the
 * ledger, and there are about twenty of them.
 */
const MAX_PREPARED = 100

type Prepared = {
  readonly statement: ReturnType<Database['prepare']>
  readonly hasRows: boolean
}

const READ_STATEMENT = /^\s*(?:select|pragma)\b/i
const CONTROL_STATEMENT = /^\s*(?:begin|commit|rollback|savepoint|release)\b/i

/**
 * Carries out statements that came together, with one commit for all: the wait for the disk is
 * nearly all that a write takes. Each statement and each transaction succeeds or fails by itself; the
 * rows of a transaction's result are the numbers of rows that its statements changed. Where the commit
 * fails, none of them has been carried out, and all report it.
 *
 * @param database of this thread alone
 */
export function createGroupCommit(
  database: Database,
): (work: readonly (Statement | Transaction)[]) => readonly StatementResult[] {
  const prepared = new Map<string, Prepared>()
  const prepare = (sql: string): Prepared => {
    const known = prepared.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    const made = { statement, hasRows: statement.reader }
    if (prepared.size < MAX_PREPARED) prepared.set(sql, made)
    return made
  }
  const run = ({ sql, parameters }: Statement): StatementResult => {
    try {
      const { statement, hasRows } = prepare(sql)
      if (hasRows) return { ok: true, rows: statement.all(parameters), changes: 0 }
      return { ok: true, rows: [], changes: statement.run(parameters).changes }
    } catch (error) {
      return failureOf(error)
    }
  }
  const runAll = ({ all }: Transaction): StatementResult => {
    database.exec('savepoint work')
    const changes: number[] = []
    for (const statement of all) {
      const result = run(statement)
      // A full disk has undone the savepoint too.
      if (!result.ok && database.inTransaction) database.exec('rollback to work; release work')
      if (!result.ok) return result
      changes.push(result.changes)
    }
    database.exec('release work')
    return { ok: true, rows: changes, changes: 0 }
  }
  const runEither = (work: Statement | Transaction) => ('all' in work ? runAll(work) : run(work))
  const isControl = (work: Statement | Transaction) =>
    'sql' in work && CONTROL_STATEMENT.test(work.sql)
  const isRead = (work: Statement | Transaction) => 'sql' in work && READ_STATEMENT.test(work.sql)

  return (statements) => {
    // What came too late fails by itself: libsql would end the process at the next question.
    if (!database.open) return statements.map(() => closed)
    // The caller's own transaction is open, or about to begin.
    const isOwn = database.inTransaction || statements.some(isControl)
    const isOneWrite = statements.length === 1 && statements.every((work) => 'sql' in work)
    if (isOwn || isOneWrite || statements.every(isRead)) return statements.map(runEither)
    try {
      database.exec('begin immediate')
      const results: StatementResult[] = []
      for (const statement of statements) {
        const result = runEither(statement)
        results.push(result)
        // A full disk or a failing one undoes the whole transaction. What came next would be
        // committed by itself.
        if (!database.inTransaction) return statements.map(() => result)
      }
      database.exec('commit')
      return results
    } catch (error) {
      if (database.inTransaction) database.exec('rollback')
      const failure = failureOf(error)
      return statements.map(() => failure)
    }
  }
}

const closed = {
  ok: false,
  message: 'The database has been closed',
  code: 'SQLITE_MISUSE',
} as const

function failureOf(error: unknown): StatementResult {
  if (!(error instanceof Error)) throw error
  return { ok: false, message: error.message, code: 'code' in error ? String(error.code) : '' }
}
