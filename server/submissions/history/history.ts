import { sql } from 'kysely'
import type { SubmissionFilters } from '#contract/submission-query.ts'
import type { Store } from '../../store/store.ts'
import { wrapStoreErrors } from '../../store/wrap-store-errors.ts'
import { type Cursor, findCursors, type WaitForTurn } from './cursor.ts'
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
  /** A page ends before its limit where its responses would be too large. */
  readonly page: (
    filters: SubmissionFilters,
    limit: number,
    after: Cursor | undefined,
    turn: WaitForTurn,
  ) => Promise<HistoryPage>
  /** Everything, a few at a time, without the bodies of the responses. */
  readonly all: (
    filters: SubmissionFilters,
    turn: WaitForTurn,
  ) => AsyncGenerator<readonly SubmissionSummary[]>
}

/**
 * Most bytes of responses in a page, about 200 usual ones. A page has at least one, however long.
 */
const MAX_PAGE_RESPONSE_BYTES = 256 * 1024

/** Rows that are read in one step. */
const ROWS_PER_STEP = 100

/**
 * @param store an open database
 * @param space the account that it is about
 */
export function createHistory(store: Store, space: string): History {
  const { db } = store

  /** @returns as many of these as fit into a page */
  const fittingPage = async (cursors: readonly Cursor[]): Promise<readonly Cursor[]> => {
    const sizes = await db
      .selectFrom('submission')
      .select(['seq', sql<number | null>`octet_length(response_body)`.as('bytes')])
      .where('seq', 'in', seqsOf(cursors))
      .execute()
    const sizeOf = new Map(sizes.map(({ seq, bytes }) => [seq, bytes ?? 0]))
    let total = 0
    return cursors.filter(({ seq }, index) => {
      total += sizeOf.get(seq) ?? 0
      return index === 0 || total <= MAX_PAGE_RESPONSE_BYTES
    })
  }

  return {
    page: async (filters, limit, after, turn) => {
      const cursors: Cursor[] = []
      for await (const found of findCursors(store, space, filters, limit + 1, after, turn)) {
        cursors.push(...found)
        if (cursors.length > limit) break
      }
      if (cursors.length === 0) return { entries: [], next: undefined }
      await turn()
      return wrapStoreErrors(async () => {
        const fitting = await fittingPage(cursors.slice(0, limit))
        const rows = await db
          .selectFrom('submission')
          .select([...summaryColumns, 'response_body'])
          .where('seq', 'in', seqsOf(fitting))
          .orderBy('created_at', 'desc')
          .orderBy('seq', 'desc')
          .execute()
        const next = cursors.length > fitting.length ? fitting.at(-1) : undefined
        return { entries: rows.map(summaryOf), next }
      })
    },

    all: async function* (filters, turn) {
      for await (const found of findCursors(
        store,
        space,
        filters,
        ROWS_PER_STEP,
        undefined,
        turn,
      )) {
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

function seqsOf(cursors: readonly Cursor[]): readonly number[] {
  return cursors.map(({ seq }) => seq)
}
