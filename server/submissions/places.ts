import { type SqlBool, sql } from 'kysely'
import type { SubmissionFilters } from '#contract/submission.ts'
import type { Store } from '../store/store.ts'
import { instantOf } from './instant.ts'
import { guarded } from './ledger.ts'

/** A row's place in the list. */
export type Place = { readonly createdAt: number; readonly seq: number }

/** Waits until the next piece of work may be done; rejects where nobody wants it any more. */
export type Turn = () => Promise<void>

/** Rows that are looked at in one turn, where not every one of them is wanted. */
const searchedAtATime = 1_000

/**
 * Finds rows, newest first, a few at a time. Of the filters, an index leads to the rows by space,
 * operator or else state, and time; the others are held to each of them. An index holds all that
 * is looked at where nothing but a text is searched for.
 *
 * @param space the account
 * @param atATime most places in one turn where every row is wanted
 * @param after from where on
 * @param turn awaited before each step
 */
export async function* findPlaces(
  { db }: Store,
  space: string,
  { state, operator, q, from, to }: SubmissionFilters,
  atATime: number,
  after: Place | undefined,
  turn: Turn,
): AsyncGenerator<readonly Place[]> {
  const words = [...new Set(q?.toLowerCase().split(/\s+/).filter(Boolean))]
  const held = words.map(searched)
  if (operator !== undefined && state !== undefined) held.push(sql`state = ${state}`)
  const size = held.length === 0 ? atATime : searchedAtATime

  const rowsAfter = (place: Place | undefined) => {
    let query = db
      .selectFrom('submission')
      .select((row) => ['seq', 'created_at as createdAt', row.and(held).as('isWanted')])
      .where('space', '=', space)
      .orderBy('created_at', 'desc')
      .orderBy('seq', 'desc')
      .limit(size)
    if (operator !== undefined) query = query.where('operator', '=', operator)
    else if (state !== undefined) query = query.where('state', '=', state)
    if (from !== undefined) query = query.where('created_at', '>=', instantOf(from))
    if (to !== undefined) query = query.where('created_at', '<', instantOf(to))
    if (place) {
      query = query.where((row) =>
        row(row.refTuple('created_at', 'seq'), '<', row.tuple(place.createdAt, place.seq)),
      )
    }
    return query.execute()
  }

  let place = after
  for (;;) {
    await turn()
    const rows = await guarded(() => rowsAfter(place))
    yield rows.filter(({ isWanted }) => isWanted)
    place = rows.at(-1)
    if (rows.length < size) return
  }
}

function searched(word: string) {
  const pattern = `%${word.replaceAll(/[%_!]/g, '!$&')}%`
  return sql<SqlBool>`search like ${pattern} escape '!'`
}
