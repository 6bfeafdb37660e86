import { openSync, readSync } from 'node:fs'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { databaseFile } from '../../store/sqlite/open-database.ts'

/*
 * What a power cut would leave of a database whose log was not on the disk as far as it was written
 * (https://www.sqlite.org/walformat.html).
 */

const LOG_HEADER_BYTES = 32
const LOG_PAGE_SIZE_AT = 8
const LOG_SALT_AT = 16
const FRAME_HEADER_BYTES = 24

const INDEX_BYTES = 136
const INDEX_FRAMES_AT = 16
const INDEX_SALT_AT = 32
const INDEX_COPIED_AT = 128

/** How far a log has got. */
export type LogPosition = {
  /** Each restart of the log gives it another one. */
  readonly salt: string
  /** Frames that are committed. */
  readonly frames: number
  /** Frames that are in the database file, or about to be. */
  readonly copied: number
}

/**
 * @param folder of a database, which may be open
 * @returns a look at the index of its log, whose file is never closed: that would end SQLite's locks
 */
export function watchLog(folder: string): () => LogPosition {
  const descriptor = openSync(`${databaseFile(folder)}-shm`, 'r')
  const index = Buffer.alloc(INDEX_BYTES)
  const fields = new Uint32Array(index.buffer, index.byteOffset, INDEX_BYTES / 4)
  return () => {
    readSync(descriptor, index, 0, INDEX_BYTES, 0)
    return {
      salt: saltAt(index, INDEX_SALT_AT),
      frames: fields[INDEX_FRAMES_AT / 4] ?? 0,
      copied: fields[INDEX_COPIED_AT / 4] ?? 0,
    }
  }
}

/** @returns the salt of the log of a database that nobody has open */
export async function saltOfLog(folder: string): Promise<string> {
  return saltAt(await readFile(`${databaseFile(folder)}-wal`), LOG_SALT_AT)
}

/**
 * Copies a database that nobody has open: of its log so many frames, half of the next one, and zeros.
 *
 * @param to a folder that does not exist
 */
export async function copyCutOff(folder: string, to: string, frames: number): Promise<void> {
  await mkdir(to)
  await copyFile(databaseFile(folder), databaseFile(to))
  const log = await readFile(`${databaseFile(folder)}-wal`)
  const frameBytes = FRAME_HEADER_BYTES + log.readUInt32BE(LOG_PAGE_SIZE_AT)
  const end = LOG_HEADER_BYTES + Math.floor((frames + 0.5) * frameBytes)
  await writeFile(`${databaseFile(to)}-wal`, log.fill(0, Math.min(end, log.length)))
}

function saltAt(bytes: Buffer, at: number): string {
  return bytes.toString('hex', at, at + 8)
}
