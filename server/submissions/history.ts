import { sql } from 'kysely'
import type { SubmissionFilters } from '#contract/submission.ts'
import type { Store } from '../store/store.ts'
import type { Entry } from './entry.ts'
import { entryOf } from './entry-row.ts'
import { instantOf } from './instant.ts'
import { guarded } from './ledger.ts'

/** A place in the list: the last row that was seen. */
export type Cursor = { readonly createdAt: number; readonly seq: number }

export type HistoryPage = {
  readonly entries: readonly Entry[]
  /** Where the next page begins; undefined where there is none. */
  readonly next: Cursor | undefined
}

/** Reads what was submitted, newest first; rejects with StoreUnavailable alone. */
export type History = (
  filters: SubmissionFilters,
  limit: number,
  after: Cursor | undefined,
) => Promise<HistoryPage>

/**
 * @param store an open database
 * @param space the account that it is about
 */
export function createHistory({ db }: Store, space: string): History {
  return (filters, limit, after) =>
    guarded(async () => {
      // First the places alone, which an index holds; then the rows, which are long.
      const places = await matching(filters, after)
        .limit(limit + 1)
        .execute()
      const wanted = places.slice(0, limit).map(({ seq }) => seq)
      if (wanted.length === 0) return { entries: [], next: undefined }
      const rows = await db
        .selectFrom('submission')
        .selectAll()
        .where('seq', 'in', wanted)
        .orderBy('created_at', 'desc')
        .orderBy('seq', 'desc')
        .execute()
      const last = places[limit - 1]
      const next =
        places.length > limit && last ? { createdAt: last.created_at, seq: last.seq } : undefined
      return { entries: rows.map(entryOf), next }
    })

  function matching(
    { state, operator, q, from, to }: SubmissionFilters,
    after: Cursor | undefined,
  ) {
    let query = db
      .selectFrom('submission')
      .select(['seq', 'created_at'])
      .where('space', '=', space)
      .orderBy('created_at', 'desc')
      .orderBy('seq', 'desc')
    if (state !== undefined) query = query.where('state', '=', state)
    if (operator !== undefined) query = query.where('operator', '=', operator)
    for (const word of q?.toLowerCase().split(/\s+/).filter(Boolean) ?? []) {
      query = query.where(searched(word))
    }
    if (from !== undefined) query = query.where('created_at', '>=', instantOf(from))
    if (to !== undefined) query = query.where('created_at', '<', instantOf(to))
    if (after) {
      query = query.where((row) =>
        row(row.refTuple('created_at', 'seq'), '<', row.tuple(after.createdAt, after.seq)),
      )
    }
    return query
  }
}

function searched(word: string) {
  const pattern = `%${word.replaceAll(/[%_!]/g, '!$&')}%`
  return sql<boolean>`search like ${pattern} escape '!'`
}
