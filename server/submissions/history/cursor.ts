import { type SqlBool, sql } from 'kysely'
import { epochMs } from '#contract/date-time.ts'
import { foldText } from '#contract/fold-text.ts'
import type { SubmissionFilters } from '#contract/submission.ts'
import type { Store } from '../../store/store.ts'
import { wrapStoreErrors } from '../ledger/ledger.ts'

/** A row's place in the list. */
export type Cursor = { readonly createdAt: number; readonly seq: number }

/** Waits until the next piece of work may be done; rejects where nobody wants it any more. */
export type Turn = () => Promise<void>

/** Rows that are looked at in one turn, where not every one of them is wanted. */
const lookedAtAtATime = 2_000

/**
 * Finds rows, newest first, a few at a time. An index leads to them by space, time, and operator or
 * else state; the other filters are held to each row. Where a text is searched for, the index that
 * holds the texts leads, and only what matches is looked at itself.
 *
 * @param space the account
 * @param atATime most places that come of one turn
 * @param after from where on
 * @param turn awaited before each step
 */
export async function* findCursors(
  { db }: Store,
  space: string,
  { state, operator, q, from, to }: SubmissionFilters,
  atATime: number,
  after: Cursor | undefined,
  turn: Turn,
): AsyncGenerator<readonly Cursor[]> {
  const words = [...new Set(q?.toLowerCase().split(/\s+/).filter(Boolean))]
  const leads = words.length > 0 ? undefined : operator === undefined ? 'state' : 'operator'
  const held = words.map(searched)
  if (state !== undefined && leads !== 'state') held.push(isHeld('state', state))
  if (operator !== undefined && leads !== 'operator') held.push(isHeld('operator', operator))

  const rowsAfter = (place: Cursor | undefined) => {
    let query = db
      .selectFrom('submission')
      .select(['seq', 'created_at as createdAt'])
      .where('space', '=', space)
      .orderBy('created_at', 'desc')
      .orderBy('seq', 'desc')
    if (operator !== undefined && leads === 'operator')
      query = query.where('operator', '=', operator)
    if (state !== undefined && leads === 'state') query = query.where('state', '=', state)
    if (from !== undefined) query = query.where('created_at', '>=', epochMs(from))
    if (to !== undefined) query = query.where('created_at', '<', epochMs(to))
    return place ? query.where(isBeside('<', place)) : query
  }

  for (let place = after; ; ) {
    await turn()
    const start = place
    const { edge, found } = await wrapStoreErrors(async () => {
      const looked = rowsAfter(start)
        .limit(1)
        .offset(lookedAtAtATime - 1)
      const edge = held.length === 0 ? undefined : await looked.executeTakeFirst()
      const wanted = rowsAfter(start)
        .where((row) => row.and(held))
        .limit(atATime)
      const found = await (edge ? wanted.where(isBeside('>=', edge)) : wanted).execute()
      return { edge, found }
    })
    yield found
    place = found.length === atATime ? found.at(-1) : edge
    if (!place) return
  }
}

function isBeside(side: '<' | '>=', { createdAt, seq }: Cursor) {
  return sql<SqlBool>`(created_at, seq) ${sql.raw(side)} (${createdAt}, ${seq})`
}

/** As it is written, no index leads to it: of two that could, a database would take either. */
function isHeld(column: 'state' | 'operator', value: string) {
  return sql<SqlBool>`${sql.ref(column)} || '' = ${value}`
}

/** Folded, and as it was typed: entries from before texts were folded are kept as they came. */
function searched(word: string) {
  const folded = foldText(word)
  const has = (text: string) =>
    sql<SqlBool>`search like ${`%${text.replaceAll(/[%_!]/g, '!$&')}%`} escape '!'`
  return folded === word ? has(word) : sql<SqlBool>`(${has(folded)} or ${has(word)})`
}
