import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { Kysely, SqliteDialect, sql } from 'kysely'
import Database from 'libsql'
import { type Store, StoreOpenError } from './store.ts'
import type { Tables } from './tables.ts'

const fileName = 'greenroom.db'

/** How long another server may take to let go of the file, in ms: one that is being restarted. */
const lockWaitMs = 2_000

/**
 * Opens the embedded database. A transaction is on the disk when it has been committed, and no
 * second process can open the file; its lock ends with the process, however that ends.
 *
 * @param folder made where it is missing; undefined means in memory, for tests
 * @throws StoreOpenError where the file is in use, or cannot be read or written
 */
export function openSqlite(folder: string | undefined): Store {
  const database = openFile(folder)
  return {
    db: new Kysely<Tables>({ dialect: new SqliteDialect({ database }) }),
    now: sql<number>`cast(unixepoch('subsec') * 1000 as integer)`,
    exclusive: true,
    close: async () => {
      database.close()
    },
  }
}

function openFile(folder: string | undefined): Database.Database {
  try {
    if (folder !== undefined) mkdirSync(folder, { recursive: true, mode: 0o700 })
    const file = folder === undefined ? ':memory:' : path.join(folder, fileName)
    const database = new Database(file, { timeout: lockWaitMs })
    // Before the journal mode, so that the file is taken at once (https://sqlite.org/wal.html#noshm).
    database.exec('pragma locking_mode = exclusive')
    database.exec('pragma journal_mode = wal')
    database.exec('pragma synchronous = full')
    database.exec('pragma foreign_keys = on')
    // The lock is taken by the first write.
    database.exec('begin immediate; commit')
    return database
  } catch (error) {
    throw openError(error, folder ?? 'memory')
  }
}

function openError(error: unknown, folder: string): StoreOpenError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_BUSY'))
    return new StoreOpenError(
      `DATA_DIR ${folder} is in use by another Greenroom: stop that one, or set DATA_DIR to another folder`,
    )
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return new StoreOpenError(
      `DATA_DIR ${folder} holds a ${fileName} that is no database of Greenroom's: put a backup in its place, or set DATA_DIR to another folder`,
    )
  return new StoreOpenError(
    `DATA_DIR ${folder} cannot be written${code ? ` (${code})` : ''}: make room and allow this user to write there, or set DATA_DIR to another folder`,
  )
}
