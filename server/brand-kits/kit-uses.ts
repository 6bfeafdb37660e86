import { type SqlBool, sql } from 'kysely'
import type { Store } from '../store/store.ts'
import { wrapStoreErrors } from '../store/wrap-store-errors.ts'
import type { WaitForTurn } from '../submissions/history/cursor.ts'
import type { KitUse } from './brand-kit.ts'

/** Conferences that are looked at in one step. */
const CONFERENCES_PER_STEP = 250

type Candidate = { readonly seq: number; readonly conferenceId: string | null }

/**
 * Makes what reads the conferences that were last given a kit, newest first: not those that were
 * given another one since, or deleted. Two plain statements a step: PostgreSQL may carry out one
 * that excludes what has a later row by comparing each row with each.
 */
export function createKitUses({ db }: Store, space: string) {
  /** @returns the last change of each conference with this kit */
  const candidatesOf = (id: string, before: number | undefined): Promise<readonly Candidate[]> => {
    const query = db
      .selectFrom('submission')
      .select(({ fn }) => ['conference_id as conferenceId', fn.max<number>('seq').as('seq')])
      .where('space', '=', space)
      .where('brand_kit_id', '=', id)
      .where('state', '=', 'done')
      .where('conference_id', 'is not', null)
      .groupBy('conference_id')
      .orderBy('seq', 'desc')
      .limit(CONFERENCES_PER_STEP)
    return (
      before === undefined ? query : query.having(sql<SqlBool>`max(seq) < ${before}`)
    ).execute()
  }

  /** @returns by conference the last change that gave it a kit, whichever, or deleted it */
  const lastOf = async (candidates: readonly Candidate[]) => {
    const rows = await db
      .selectFrom('submission')
      .select(({ fn }) => ['conference_id', fn.max<number>('seq').as('seq')])
      .where('space', '=', space)
      .where(
        'conference_id',
        'in',
        candidates.map(({ conferenceId }) => conferenceId),
      )
      .where('state', '=', 'done')
      .where(({ or, eb }) => or([eb('kind', '=', 'delete'), eb('brand_kit_id', 'is not', null)]))
      .groupBy('conference_id')
      .execute()
    return new Map(rows.map(({ conference_id, seq }) => [conference_id, seq]))
  }

  const detailsOf = async (seqs: readonly number[]): Promise<readonly KitUse[]> => {
    const rows = await db
      .selectFrom('submission')
      .select(['seq', 'conference_id', 'name', 'created_at', 'settled_at'])
      .where('seq', 'in', seqs)
      .orderBy('seq', 'desc')
      .execute()
    return rows.map(({ seq, conference_id, name, created_at, settled_at }) => ({
      seq,
      conferenceId: conference_id ?? '',
      name,
      at: settled_at ?? created_at,
    }))
  }

  /**
   * @param before place in the list to continue from
   * @param turn awaited before each step
   * @returns one more than wanted where there are more
   */
  return async (
    id: string,
    limit: number,
    before: number | undefined,
    turn: WaitForTurn,
  ): Promise<readonly KitUse[]> => {
    const uses: KitUse[] = []
    for (let place = before; ; ) {
      await turn()
      const start = place
      const { candidates, found } = await wrapStoreErrors(async () => {
        const candidates = await candidatesOf(id, start)
        if (candidates.length === 0) return { candidates, found: [] }
        const last = await lastOf(candidates)
        const seqs = candidates.flatMap(({ seq, conferenceId }) =>
          last.get(conferenceId) === seq ? [seq] : [],
        )
        return { candidates, found: seqs.length === 0 ? [] : await detailsOf(seqs) }
      })
      uses.push(...found)
      if (uses.length > limit) return uses.slice(0, limit + 1)
      if (candidates.length < CONFERENCES_PER_STEP) return uses
      place = candidates.at(-1)?.seq
    }
  }
}
