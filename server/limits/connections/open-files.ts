import { readFileSync } from 'node:fs'

/** Files and connections of our own: the database, the page, SignalWire, PostgreSQL, Node itself. */
const RESERVED_FILES = 128

/** Fewest connections that are let in, however few files may be open. */
const MIN_CONNECTIONS = 32

/**
 * How many callers' connections may be open, by what the system allows this process. With no files
 * left nobody new is let in, and no slow caller makes room for them: to the cap there are never
 * too many.
 *
 * @param wanted as many as there may be where the system allows them
 * @param limits what Linux says of this process; elsewhere the limits are not known
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
