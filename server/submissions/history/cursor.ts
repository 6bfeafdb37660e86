import { type SqlBool, sql } from 'kysely'
import { epochMs } from '#contract/date-time.ts'
import type { SubmissionFilters } from '#contract/submission-query.ts'
import { foldText } from '#contract/text/fold-text.ts'
import type { Store } from '../../store/store.ts'
import { wrapStoreErrors } from '../../store/wrap-store-errors.ts'

/** A row's position in the list. */
export type Cursor = { readonly createdAt: number; readonly seq: number }

/** Waits for a turn to do the next step; rejects where the caller has gone. */
export type WaitForTurn = () => Promise<void>

/** Rows that are scanned in one step where conditions filter them. */
const SCANNED_ROWS_PER_STEP = 2_000

/**
 * Finds rows, newest first, a few at a time. An index leads to them by space, time, and operator or
 * else state; the other filters are checked for each row. Where a text is searched for, the index
 * that holds the texts leads, and only what matches is looked at itself.
 *
 * @param space the account
 * @param rowsPerStep most positions found in one step
 * @param after position to continue from
 * @param turn awaited before each step
 */
export async function* findCursors(
  { db }: Store,
  space: string,
  { state, operator, q, from, to }: SubmissionFilters,
  rowsPerStep: number,
  after: Cursor | undefined,
  turn: WaitForTurn,
): AsyncGenerator<readonly Cursor[]> {
  const words = [...new Set(q?.toLowerCase().split(/\s+/).filter(Boolean))]
  const leadingColumn = words.length > 0 ? undefined : operator === undefined ? 'state' : 'operator'
  const conditions = words.map(containsWord)
  if (state !== undefined && leadingColumn !== 'state')
    conditions.push(equalsWithoutIndex('state', state))
  if (operator !== undefined && leadingColumn !== 'operator')
    conditions.push(equalsWithoutIndex('operator', operator))

  const rowsAfter = (position: Cursor | undefined) => {
    let query = db
      .selectFrom('submission')
      .select(['seq', 'created_at as createdAt'])
      .where('space', '=', space)
      .orderBy('created_at', 'desc')
      .orderBy('seq', 'desc')
    if (operator !== undefined && leadingColumn === 'operator')
      query = query.where('operator', '=', operator)
    if (state !== undefined && leadingColumn === 'state') query = query.where('state', '=', state)
    if (from !== undefined) query = query.where('created_at', '>=', epochMs(from))
    if (to !== undefined) query = query.where('created_at', '<', epochMs(to))
    return position ? query.where(comparesTo('<', position)) : query
  }

  for (let position = after; ; ) {
    await turn()
    const start = position
    const { scanEnd, found } = await wrapStoreErrors(async () => {
      const looked = rowsAfter(start)
        .limit(1)
        .offset(SCANNED_ROWS_PER_STEP - 1)
      const scanEnd = conditions.length === 0 ? undefined : await looked.executeTakeFirst()
      const wanted = rowsAfter(start)
        .where((row) => row.and(conditions))
        .limit(rowsPerStep)
      const found = await (scanEnd ? wanted.where(comparesTo('>=', scanEnd)) : wanted).execute()
      return { scanEnd, found }
    })
    yield found
    position = found.length === rowsPerStep ? found.at(-1) : scanEnd
    if (!position) return
  }
}

function comparesTo(side: '<' | '>=', { createdAt, seq }: Cursor) {
  return sql<SqlBool>`(created_at, seq) ${sql.raw(side)} (${createdAt}, ${seq})`
}

/** As it is written, no index leads to it: of two that could, a database would take either. */
function equalsWithoutIndex(column: 'state' | 'operator', value: string) {
  return sql<SqlBool>`${sql.ref(column)} || '' = ${value}`
}

/** Folded, and as it was typed: entries from before texts were folded are kept as they came. */
function containsWord(word: string) {
  const folded = foldText(word)
  const has = (text: string) =>
    sql<SqlBool>`search like ${`%${text.replaceAll(/[%_!]/g, '!$&')}%`} escape '!'`
  return folded === word ? has(word) : sql<SqlBool>`(${has(folded)} or ${has(word)})`
}
