import type { IncomingHttpHeaders } from 'node:http'

/** One request as it arrived, and the status of its response. */
export type JournalEntry = {
  readonly method: string
  /** Without the query. */
  readonly path: string
  /** What follows the question mark, without it. */
  readonly query: string
  readonly headers: IncomingHttpHeaders
  readonly requestId: string | undefined
  /** Parsed, where it is JSON; else the text as it came. Undefined where there was none. */
  readonly body: unknown
  /** Null until a response has started: for ever where the socket was reset or left silent. */
  status: number | null
}

/** What a test reads: the last thousand requests, oldest first. */
export type Journal = {
  entries(): readonly Readonly<JournalEntry>[]
  clear(): void
}

const MAX_ENTRIES = 1000

export type WritableJournal = Journal & { add(entry: JournalEntry): void }

export function createJournal(): WritableJournal {
  let entries: JournalEntry[] = []
  return {
    entries: () => [...entries],
    clear() {
      entries = []
    },
    add(entry) {
      entries.push(entry)
      if (entries.length > MAX_ENTRIES) entries.shift()
    },
  }
}
