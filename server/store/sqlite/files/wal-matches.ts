import { existsSync } from 'node:fs'
import { readFileHeader, readWal } from './file-header.ts'

/**
 * SQLite applies whatever write-ahead log lies beside a database, also one that a backup was put
 * next to by hand, which undoes the restore or garbles the file. So the database has a number
 * (`pragma user_version`) which goes up by one in the first transaction of each log.
 *
 * @param file the database, which nobody has open
 * @returns false where the log was certainly written for another state of the database
 */
export function walMatches(file: string): boolean {
  const wal = readWal(`${file}-wal`)
  if (wal === undefined) return true
  const header = readFileHeader(file)
  if (header === undefined) return false
  if (header.pageSize !== wal.pageSize) return false
  // Up to version 0.1 there were no numbers, and a log that another program began may have none.
  if (header.logNumber === 0 || wal.logNumbers.size === 0) return true
  // The log may have been copied into the file in part.
  return wal.logNumbers.has(header.logNumber) || wal.logNumbers.has(header.logNumber + 1)
}

/**
 * Up to version 0.1 all rows could be in the log alone, so that a copy of the database without it
 * would start empty in silence.
 */
export function lacksWal(file: string): boolean {
  if (readWal(`${file}-wal`) !== undefined || !existsSync(file)) return false
  const header = readFileHeader(file)
  return header?.usesWal === true && header.pages === 1 && header.logNumber === 0
}
