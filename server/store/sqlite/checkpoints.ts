import { randomInt } from 'node:crypto'
import type { Database } from 'libsql'
import { recordOf } from '#contract/record-of.ts'

/** How far the database file may be behind its write-ahead log, in ms. */
export const CHECKPOINT_INTERVAL_MS = 2_000

/**
 * After how many statements the file is brought up to date before its time. The database does nothing
 * else meanwhile: 10 ms for these, 100 for what a busy server writes in two seconds.
 */
const MAX_STATEMENTS = 500

/**
 * The log is written over from its start after each checkpoint, and keeps its size up to this, in
 * bytes: where a file does not grow, a sync has no list of blocks to write and takes half as long.
 */
const MAX_KEPT_LOG_BYTES = 16 * 1024 * 1024

/** @returns the one number that a pragma or query yields */
export function numberOf(database: Database, query: string): number {
  const [row]: readonly unknown[] = database.prepare(query).all()
  const [number] = Object.values(recordOf(row) ?? {})
  if (typeof number !== 'number') throw new TypeError('The database gave no number')
  return number
}

/** @returns a number that no write-ahead log lying around is likely to have */
export function randomLogNumber(): number {
  return randomInt(1, 2 ** 30)
}

export type Checkpoints = {
  /** Brings the file up to date; to be called every `CHECKPOINT_INTERVAL_MS`. */
  readonly tick: () => void
  /** To be called once the results of statements are sent: the file may be far enough behind. */
  readonly afterStatements: (count: number) => void
  /** The same for the last time, before the database is closed. */
  readonly last: () => void
}

/**
 * Keeps the database file up to date with its write-ahead log: a copy of the file alone is seconds
 * behind at most. SQLite's own way, at a thousand pages, may leave it behind for days.
 *
 * @param database in WAL mode, with a lock on its folder
 * @param busyMs its usual wait for a lock
 */
export function startCheckpoints(database: Database, busyMs: number): Checkpoints {
  // A log that SQLite restarts would not begin with its number.
  database.exec('pragma wal_autocheckpoint = 0')
  database.exec(`pragma journal_size_limit = ${MAX_KEPT_LOG_BYTES}`)
  let logNumber = numberOf(database, 'pragma user_version')
  const changes = () => numberOf(database, 'select total_changes()')
  let checkpointed = -1
  let statements = 0

  const checkpoint = (mode: 'restart' | 'truncate') =>
    void database.prepare(`pragma wal_checkpoint(${mode})`).all()
  const checkpointAtOnce = (mode: 'restart' | 'truncate') => {
    // A reader from outside must not block this thread. What it keeps
    // from being copied is copied next time.
    database.exec('pragma busy_timeout = 0')
    try {
      checkpoint(mode)
    } finally {
      database.exec(`pragma busy_timeout = ${busyMs}`)
    }
  }
  const beginLog = () => {
    database.exec(`pragma user_version = ${logNumber + 1}`)
    logNumber += 1
  }
  const tick = () => {
    // Between the statements of a transaction this would take part in it.
    if (database.inTransaction) return
    statements = 0
    const now = changes()
    if (now === checkpointed) return
    checkpointAtOnce('restart')
    beginLog()
    checkpointed = now
  }

  const tickOrLater = () => {
    try {
      tick()
    } catch {
      // Nothing is lost: it is all in the log. A full disk is reported by the next write.
    }
  }

  checkpointAtOnce('truncate')
  beginLog()
  return {
    tick: tickOrLater,
    afterStatements: (count) => {
      statements += count
      if (statements >= MAX_STATEMENTS) tickOrLater()
    },
    last: () => checkpoint('truncate'),
  }
}
