import type { IncomingHttpHeaders } from 'node:http'

/** One request as it arrived, and what became of it. */
export type JournalEntry = {
  readonly method: string
  /** Without the query. */
  readonly path: string
  /** What stands behind the question mark, without it. */
  readonly query: string
  readonly headers: IncomingHttpHeaders
  readonly requestId: string | undefined
  /** Parsed, where it is JSON; else the text as it came. Undefined where there was none. */
  readonly body: unknown
  /** Null as long as no answer has begun: for ever where the socket was reset or left silent. */
  status: number | null
}

/** What a test may read: the last thousand requests, oldest first. */
export type Journal = {
  entries(): readonly Readonly<JournalEntry>[]
  clear(): void
}

const mostEntries = 1000

/** @returns an empty journal, and the way to write into it */
export function journal(): Journal & { add(entry: JournalEntry): void } {
  let entries: JournalEntry[] = []
  return {
    entries: () => [...entries],
    clear() {
      entries = []
    },
    add(entry) {
      entries.push(entry)
      if (entries.length > mostEntries) entries.shift()
    },
  }
}
