import { chownSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'

const LOCK_FILE_NAME = 'greenroom.lock'

/**
 * Takes a folder for this process alone. SQLite's own lock on a file of its own: Node has no file
 * locks, this one ends with the process however that ends, and other programs may still read the
 * database, which is what a backup is made of.
 *
 * @param waitMs how long another process may take to release it
 * @returns releases it
 * @throws SQLite's error; SQLITE_BUSY where another process has it
 */
export function lockFolder(folder: string, waitMs: number): () => void {
  const file = path.join(folder, LOCK_FILE_NAME)
  const lock = new Database(file, { timeout: waitMs })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    throw error
  }
  giveToOwnerOf(folder, file)
  return () => {
    lock.exec('rollback')
    lock.close()
  }
}

/** What root makes here must stay usable by the user whose folder it is. */
export function giveToOwnerOf(folder: string, file: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(folder)
  chownSync(file, uid, gid)
}
