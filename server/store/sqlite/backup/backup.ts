import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { randomLogNumber } from '../checkpoints.ts'
import { readFileHeader } from '../files/file-header.ts'
import { lockFolder } from '../files/folder-lock.ts'
import { syncFolder } from '../files/sync-folder.ts'
import { databaseFile, findDamage, verifyDatabaseFiles } from '../open-database.ts'
import { type RecordSummary, summaryOf } from './record-summary.ts'

/** Why there is no backup, and what to do about it, in one line. */
export class BackupError extends Error {}

/** How long a write or a checkpoint of the server may block the backup, in ms. */
const LOCK_WAIT_MS = 10_000

/**
 * Copies the embedded database as it is at one moment, while a server may be using it. The copy is
 * one file that needs nothing beside it, and takes the place of an older one when it is complete.
 *
 * @param folder of the database, which another process may have open; this one must not
 * @param file where the copy goes
 * @throws BackupError
 */
export function backUp(folder: string, file: string): RecordSummary {
  const from = databaseFile(folder)
  const unfinished = `${file}.unfinished`
  if (!existsSync(from)) {
    throw new BackupError(`DATA_DIR ${folder} holds no database: name the folder where it is`)
  }
  if (path.dirname(path.resolve(file)) === path.resolve(folder)) {
    throw new BackupError(
      `${file} is in DATA_DIR, which a backup is to make up for: name a file elsewhere`,
    )
  }
  if (existsSync(file) && readFileHeader(file) === undefined) {
    throw new BackupError(`${file} is there already and is no backup: name another file`)
  }
  if (!isInUse(folder)) verifyDatabaseFiles(folder)
  try {
    rmSync(unfinished, { force: true })
    const database = new Database(from, { timeout: LOCK_WAIT_MS })
    database.prepare('vacuum into ?').run(unfinished)
    database.close()
    const copy = new Database(unfinished)
    // Its own number, so that no write-ahead log of the original can be taken for the copy's. This
    // brings the copy to the disk too.
    copy.exec('pragma synchronous = extra')
    copy.exec(`pragma user_version = ${randomLogNumber()}`)
    const damage = findDamage(copy)
    if (damage !== undefined) {
      throw new BackupError(`the database is damaged (${damage}): restore an earlier backup`)
    }
    const summary = summaryOf(copy)
    copy.close()
    // It names who did what.
    chmodSync(unfinished, 0o600)
    renameSync(unfinished, file)
    syncFolder(path.dirname(file))
    return summary
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw backupError(error, folder, file)
  }
}

/** While a server has it open, the state of the files means nothing to others. */
function isInUse(folder: string): boolean {
  try {
    lockFolder(folder, 0)()
    return false
  } catch {
    return true
  }
}

function backupError(error: unknown, folder: string, file: string): Error {
  if (error instanceof BackupError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_BUSY')) {
    return new BackupError(
      `DATA_DIR ${folder} is in use by another program, such as a Greenroom up to version 0.1: stop it first`,
    )
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new BackupError(`the database is damaged (${code}): restore an earlier backup`)
  }
  return new BackupError(
    `${file} cannot be written${code ? ` (${code})` : ''}: make room and allow this user to write there`,
  )
}
