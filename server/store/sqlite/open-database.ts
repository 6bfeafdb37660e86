import { mkdirSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { recordOf } from '#contract/record-of.ts'
import { StoreOpenError } from '../store.ts'
import { type Checkpoints, numberOf, randomLogNumber, startCheckpoints } from './checkpoints.ts'
import { lockFolder } from './files/folder-lock.ts'
import { lacksWal, walMatches } from './files/wal-matches.ts'

const DATABASE_FILE_NAME = 'greenroom.db'

/** How long another server may take to release the folder, in ms: one that is being restarted. */
const LOCK_WAIT_MS = 2_000

/** @returns the database file of a folder */
export function databaseFile(folder: string): string {
  return path.join(folder, DATABASE_FILE_NAME)
}

/** An open database of this thread alone; every call blocks. */
export type OpenDatabase = {
  readonly database: Database.Database
  readonly checkpoints: Checkpoints
  readonly close: () => void
}

/** @returns an empty database that ends with the process, for tests */
export function openInMemory(): OpenDatabase {
  const database = openFile(':memory:')
  return {
    database,
    checkpoints: { tick: () => {}, afterStatements: () => {}, last: () => {} },
    close: () => void database.close(),
  }
}

/**
 * Opens the database of a folder. A transaction is on the disk when it has been committed, and no
 * second Greenroom can open the folder; its lock ends with the process, however that ends. Other
 * programs may read the file meanwhile, as a backup does.
 *
 * @param folder made where it is missing
 * @throws StoreOpenError where the folder is in use, or the file cannot be read, written or trusted
 */
export function openInFolder(folder: string): OpenDatabase {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const unlock = lockFolder(folder, LOCK_WAIT_MS)
    try {
      const file = databaseFile(folder)
      verifyDatabaseFiles(folder)
      const database = openFile(file)
      const damage = findDamage(database)
      if (damage !== undefined) throw damaged(folder, damage)
      const checkpoints = startCheckpoints(database, LOCK_WAIT_MS)
      return {
        database,
        checkpoints,
        close: () => {
          try {
            checkpoints.last()
          } finally {
            database.close()
            unlock()
          }
        },
      }
    } catch (error) {
      unlock()
      throw error
    }
  } catch (error) {
    throw error instanceof StoreOpenError ? error : openError(error, folder)
  }
}

function openFile(file: string): Database.Database {
  const database = new Database(file, { timeout: LOCK_WAIT_MS })
  try {
    // Before there is a log, so that each log can be recognised by the number that it begins with.
    if (numberOf(database, 'pragma user_version') === 0) {
      database.exec(`pragma user_version = ${randomLogNumber()}`)
    }
    database.exec('pragma journal_mode = wal')
    database.exec('pragma synchronous = full')
    database.exec('pragma foreign_keys = on')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * @param folder whose database nobody has open
 * @throws StoreOpenError where the files were copied together by hand and do not match
 */
export function verifyDatabaseFiles(folder: string): void {
  const file = databaseFile(folder)
  if (!walMatches(file)) {
    throw new StoreOpenError(
      `DATA_DIR ${folder} holds a ${DATABASE_FILE_NAME}-wal that does not belong to its ${DATABASE_FILE_NAME}: if you have just put a backup there, remove ${DATABASE_FILE_NAME}-wal and ${DATABASE_FILE_NAME}-shm, or better use npm run restore; else put the ${DATABASE_FILE_NAME} back that lay beside it`,
    )
  }
  if (lacksWal(file)) {
    throw new StoreOpenError(
      `DATA_DIR ${folder} holds an empty ${DATABASE_FILE_NAME}, as a copy of it is that was made without its ${DATABASE_FILE_NAME}-wal: put that one beside it, or remove ${DATABASE_FILE_NAME} to start with an empty record`,
    )
  }
}

/**
 * @param database takes about 2 s for each 100,000 submissions
 * @returns what is wrong with it first, in one line; undefined where nothing is
 */
export function findDamage(database: Database.Database): string | undefined {
  const found: readonly unknown[] = database.prepare('pragma integrity_check(1)').all()
  // Above the first finding there is a line that names the database.
  const lines = found.flatMap((row) => String(recordOf(row)?.integrity_check).split('\n'))
  const first = lines.find(isFinding)
  return first === 'ok' ? undefined : (first ?? 'no answer')
}

function isFinding(line: string): boolean {
  return line !== '' && !line.startsWith('***')
}

function damaged(folder: string, damage: string): StoreOpenError {
  return new StoreOpenError(
    `DATA_DIR ${folder} holds a ${DATABASE_FILE_NAME} that is damaged (${damage}): put a backup in its place with npm run restore -- FILE, or set DATA_DIR to another folder`,
  )
}

function openError(error: unknown, folder: string): StoreOpenError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_BUSY'))
    return new StoreOpenError(
      `DATA_DIR ${folder} is in use by another Greenroom: stop that one, or set DATA_DIR to another folder`,
    )
  if (code.startsWith('SQLITE_CORRUPT')) return damaged(folder, code)
  if (code === 'SQLITE_NOTADB')
    return new StoreOpenError(
      `DATA_DIR ${folder} holds a ${DATABASE_FILE_NAME} that is no database of Greenroom's: put a backup in its place, or set DATA_DIR to another folder`,
    )
  return new StoreOpenError(
    `DATA_DIR ${folder} cannot be written${code ? ` (${code})` : ''}: make room and allow this user to write there, or set DATA_DIR to another folder`,
  )
}
