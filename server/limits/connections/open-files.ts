import { readFileSync } from 'node:fs'

/** Files and connections of our own: the database, the page, SignalWire, PostgreSQL, Node itself. */
const RESERVED_FILES = 128

/** Fewest connections that are accepted, however few files may be open. */
const MIN_CONNECTIONS = 32

/**
 * How many callers' connections may be open, by what the system allows this process. With no files
 * left no new connection is accepted, and no slow caller makes room: to the cap there are never too
 * many.
 *
 * @param wanted as many as there may be where the system allows them
 * @param limits of this process as Linux lists them; elsewhere they are not known
 */
export function maxConnectionsWithin(wanted: number, limits: string = ownLimits()): number {
  const [, files] = /^Max open files +(\d+)/m.exec(limits) ?? []
  return files === undefined
    ? wanted
    : Math.min(wanted, Math.max(MIN_CONNECTIONS, Number(files) - RESERVED_FILES))
}

function ownLimits(): string {
  try {
    return readFileSync('/proc/self/limits', 'utf8')
  } catch {
    return ''
  }
}
