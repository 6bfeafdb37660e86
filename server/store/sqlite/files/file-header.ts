import { closeSync, openSync, readSync } from 'node:fs'

/*
 * Reads from the files of a SQLite database which write-ahead log belongs to it. Only to be called
 * while this process has the database closed: closing any descriptor of a file drops the locks that
 * SQLite holds on it (https://sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
 */

/** The head of a database file (https://sqlite.org/fileformat.html#the_database_header). */
export type FileHeader = {
  readonly pageSize: number
  readonly pages: number
  /** True where the file may have a write-ahead log beside it. */
  readonly usesWal: boolean
  /** `pragma user_version`: here the number of its write-ahead log; 0 where it never had one. */
  readonly logNumber: number
}

const HEADER_BYTES = 100
const MAGIC_TEXT = 'SQLite format 3\0'

/** @returns undefined where the file is missing, empty or no database */
export function readFileHeader(file: string): FileHeader | undefined {
  return withBytes(file, (read) => {
    const header = read(0, HEADER_BYTES)
    if (header === undefined || header.toString('latin1', 0, MAGIC_TEXT.length) !== MAGIC_TEXT) {
      return undefined
    }
    return headerOf(header)
  })
}

function headerOf(page: Buffer): FileHeader {
  const pageSize = page.readUInt16BE(16)
  return {
    // 65536 does not fit into the field.
    pageSize: pageSize === 1 ? 65_536 : pageSize,
    pages: page.readUInt32BE(28),
    usesWal: page[19] === 2,
    logNumber: page.readUInt32BE(60),
  }
}

/** What a write-ahead log shows of the database it was written for. */
export type WalSummary = {
  readonly pageSize: number
  /** Values of `logNumber` that the database had while the log was written. */
  readonly logNumbers: ReadonlySet<number>
}

const WAL_HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24

/** @returns undefined where the log is missing or holds no transaction */
export function readWal(file: string): WalSummary | undefined {
  return withBytes(file, (read) => {
    const header = read(0, WAL_HEADER_BYTES)
    // The last bit is the byte order of the checksums (https://sqlite.org/fileformat.html#walformat).
    if (header === undefined || (header.readUInt32BE(0) & ~1) !== 0x377f0682) return undefined
    const pageSize = header.readUInt32BE(8)
    const salts = header.subarray(16, 24)
    const logNumbers = new Set<number>()
    let frames = 0
    for (let at = WAL_HEADER_BYTES; ; at += FRAME_HEADER_BYTES + pageSize) {
      const frame = read(at, FRAME_HEADER_BYTES)
      // What follows another salt was left over when the log was restarted.
      if (frame === undefined || !frame.subarray(8, 16).equals(salts)) break
      frames += 1
      const page =
        frame.readUInt32BE(0) === 1 ? read(at + FRAME_HEADER_BYTES, HEADER_BYTES) : undefined
      if (page !== undefined) logNumbers.add(headerOf(page).logNumber)
    }
    return frames === 0 ? undefined : { pageSize, logNumbers }
  })
}

type Read = (at: number, bytes: number) => Buffer | undefined

function withBytes<Result>(
  file: string,
  use: (read: Read) => Result | undefined,
): Result | undefined {
  let descriptor: number
  try {
    descriptor = openSync(file, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  try {
    return use((at, bytes) => {
      const buffer = Buffer.alloc(bytes)
      return readSync(descriptor, buffer, 0, bytes, at) === bytes ? buffer : undefined
    })
  } finally {
    closeSync(descriptor)
  }
}
