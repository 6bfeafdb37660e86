import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import * as z from 'zod/mini'
import { migrations } from '../../migrations/migrations.ts'
import { randomLogNumber } from '../checkpoints.ts'
import { readFileHeader } from '../files/file-header.ts'
import { giveToOwnerOf, lockFolder } from '../files/folder-lock.ts'
import { syncFolder } from '../files/sync-folder.ts'
import { walMatches } from '../files/wal-matches.ts'
import { databaseFile, findDamage } from '../open-database.ts'
import { type RecordSummary, summaryOf } from './record-summary.ts'

/** Why nothing was restored, and what to do about it, in one line. */
export class RestoreError extends Error {}

export type Restored = RecordSummary & {
  /** Folder with what was there before; undefined where nothing was. */
  readonly replaced: string | undefined
}

/**
 * Puts a backup in the place of the embedded database. What is not whole is refused before anything
 * is touched; what was there before is kept.
 *
 * @param folder of the database, which nobody may have open
 * @param file the backup, which stays as it is
 * @param now names the folder for what was there before
 * @throws RestoreError
 */
export function restore(folder: string, file: string, now: Date): Restored {
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new RestoreError(`${file} is no file: name a backup`)
  }
  const unlock = lockAlone(folder)
  const unfinished = `${databaseFile(folder)}.unfinished`
  try {
    const summary = prepare(file, unfinished)
    giveToOwnerOf(folder, unfinished)
    return { ...summary, replaced: replace(folder, unfinished, now) }
  } catch (error) {
    if (error instanceof RestoreError) throw error
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new RestoreError(
      `DATA_DIR ${folder} cannot be written${code}: make room and allow this user to write there`,
    )
  } finally {
    remove(unfinished)
    unlock()
  }
}

function lockAlone(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return lockFolder(folder, 0)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new RestoreError(
      code.startsWith('SQLITE_BUSY')
        ? `DATA_DIR ${folder} is in use by a Greenroom: stop it first`
        : `DATA_DIR ${folder} cannot be written (${code}): allow this user to write there`,
    )
  }
}

/** Makes a copy of the backup that is known to be whole, and needs nothing beside it. */
function prepare(file: string, copy: string): RecordSummary {
  remove(copy)
  if (readFileHeader(file) === undefined) {
    throw new RestoreError(`${file} is no database: name a backup that npm run backup has made`)
  }
  copyFileSync(file, copy)
  // A copy of both files of a stopped server is a backup too.
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
  if (!walMatches(copy)) {
    throw new RestoreError(
      `${file}-wal does not belong to ${file}: remove the one that is not of the backup`,
    )
  }
  try {
    const database = new Database(copy)
    const damage = findDamage(database)
    if (damage !== undefined)
      throw new RestoreError(`${file} is damaged (${damage}): name another backup`)
    expectKnown(database, file)
    const summary = summaryOf(database)
    database.exec('pragma synchronous = extra')
    database.exec(`pragma user_version = ${randomLogNumber()}`)
    database.prepare('pragma journal_mode = delete').all()
    database.close()
    return summary
  } catch (error) {
    if (error instanceof RestoreError) throw error
    throw new RestoreError(`${file} is damaged or no backup of Greenroom’s: name another one`)
  }
}

const names = z.array(z.object({ name: z.string() }))

function expectKnown(database: Database.Database, file: string): void {
  const applied = names.parse(database.prepare('select name from kysely_migration').all())
  if (applied.some(({ name }) => !(name in migrations))) {
    throw new RestoreError(`${file} is of a newer Greenroom: restore it with that one`)
  }
}

function replace(folder: string, copy: string, now: Date): string | undefined {
  const file = databaseFile(folder)
  const old = [file, `${file}-wal`, `${file}-shm`].filter((name) => existsSync(name))
  if (old.length === 0) {
    renameSync(copy, file)
    syncFolder(folder)
    return undefined
  }
  const kept = path.join(folder, `replaced-${now.toISOString().replaceAll(':', '-')}`)
  mkdirSync(kept, { mode: 0o700 })
  giveToOwnerOf(folder, kept)
  if (existsSync(file)) keep(file, path.join(kept, path.basename(file)))
  // The new database before its predecessor's log is gone: if this ends in between, the next start
  // notices that they do not belong together.
  renameSync(copy, file)
  for (const name of old) {
    if (name !== file) renameSync(name, path.join(kept, path.basename(name)))
  }
  syncFolder(folder)
  return kept
}

/** A second name costs no room, but not every file system has it. */
function keep(file: string, as: string): void {
  try {
    linkSync(file, as)
  } catch {
    copyFileSync(file, as)
  }
}

function remove(copy: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${copy}${suffix}`, { force: true })
}
