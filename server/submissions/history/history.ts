import { sql } from 'kysely'
import type { SubmissionFilters } from '#contract/submission.ts'
import type { Store } from '../../store/store.ts'
import { wrapStoreErrors } from '../ledger/ledger.ts'
import { type Cursor, findCursors, type Turn } from './cursor.ts'
import { type SubmissionSummary, summaryColumns, summaryOf } from './submission-summary.ts'

export type HistoryPage = {
  readonly entries: readonly SubmissionSummary[]
  /** Where the next page begins; undefined where there is none. */
  readonly next: Cursor | undefined
}

/**
 * Reads what was submitted, newest first, in small steps; rejects with StoreUnavailable or with
 * what the turn rejects with.
 */
export type History = {
  /** A page ends before its limit where its answers would be too much for one. */
  readonly page: (
    filters: SubmissionFilters,
    limit: number,
    after: Cursor | undefined,
    turn: Turn,
  ) => Promise<HistoryPage>
  /** All there is, a few at a time, without the bodies of the answers. */
  readonly all: (
    filters: SubmissionFilters,
    turn: Turn,
  ) => AsyncGenerator<readonly SubmissionSummary[]>
}

/** Most bytes of answers in a page: some 200 usual ones. A page has one at least, however long. */
const mostBytes = 256 * 1024

/** Rows that are read in one turn, where all of them are. */
const atATime = 100

/**
 * @param store an open database
 * @param space the account that it is about
 */
export function createHistory(store: Store, space: string): History {
  const { db } = store

  /** @returns as many of these as a page has room for */
  const thatFit = async (places: readonly Cursor[]): Promise<readonly Cursor[]> => {
    const sizes = await db
      .selectFrom('submission')
      .select(['seq', sql<number | null>`octet_length(answer_body)`.as('bytes')])
      .where('seq', 'in', seqsOf(places))
      .execute()
    const sizeOf = new Map(sizes.map(({ seq, bytes }) => [seq, bytes ?? 0]))
    let total = 0
    return places.filter(({ seq }, index) => {
      total += sizeOf.get(seq) ?? 0
      return index === 0 || total <= mostBytes
    })
  }

  return {
    page: async (filters, limit, after, turn) => {
      const places: Cursor[] = []
      for await (const found of findCursors(store, space, filters, limit + 1, after, turn)) {
        places.push(...found)
        if (places.length > limit) break
      }
      if (places.length === 0) return { entries: [], next: undefined }
      await turn()
      return wrapStoreErrors(async () => {
        const shown = await thatFit(places.slice(0, limit))
        const rows = await db
          .selectFrom('submission')
          .select([...summaryColumns, 'answer_body'])
          .where('seq', 'in', seqsOf(shown))
          .orderBy('created_at', 'desc')
          .orderBy('seq', 'desc')
          .execute()
        const next = places.length > shown.length ? shown.at(-1) : undefined
        return { entries: rows.map(summaryOf), next }
      })
    },

    all: async function* (filters, turn) {
      for await (const found of findCursors(store, space, filters, atATime, undefined, turn)) {
        if (found.length === 0) continue
        const rows = await wrapStoreErrors(() =>
          db
            .selectFrom('submission')
            .select(summaryColumns)
            .where('seq', 'in', seqsOf(found))
            .orderBy('created_at', 'desc')
            .orderBy('seq', 'desc')
            .execute(),
        )
        yield rows.map(summaryOf)
      }
    },
  }
}

function seqsOf(places: readonly Cursor[]): readonly number[] {
  return places.map(({ seq }) => seq)
}
