import { type SqlBool, sql } from 'kysely'
import type { Store } from '../store/store.ts'
import { wrapStoreErrors } from '../submissions/ledger/ledger.ts'
import type { KitUse } from './brand-kit.ts'

/**
 * Makes what reads the conferences that were last given a kit, newest first: not those that were
 * given another one since, or deleted.
 */
export function createKitUses({ db }: Store, space: string) {
  return (id: string, limit: number, before: number | undefined): Promise<readonly KitUse[]> =>
    wrapStoreErrors(async () => {
      let latest = db
        .selectFrom('submission as used')
        .select(({ fn }) => fn.max<number>('used.seq').as('seq'))
        .where('used.space', '=', space)
        .where('used.brand_kit_id', '=', id)
        .where('used.state', '=', 'done')
        .where('used.conference_id', 'is not', null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('submission as later')
                .select('later.seq')
                .where('later.space', '=', space)
                .whereRef('later.conference_id', '=', 'used.conference_id')
                .where('later.state', '=', 'done')
                .whereRef('later.seq', '>', 'used.seq')
                .where(({ or, eb }) =>
                  or([
                    eb('later.kind', '=', 'delete'),
                    // Null where the later change named no kit.
                    eb('later.brand_kit_id', '!=', id),
                  ]),
                ),
            ),
          ),
        )
        .groupBy('used.conference_id')
        .orderBy('seq', 'desc')
        .limit(limit + 1)
      if (before !== undefined) latest = latest.having(sql<SqlBool>`max(used.seq) < ${before}`)
      const rows = await db
        .selectFrom('submission')
        .select(['seq', 'conference_id', 'name', 'created_at', 'settled_at'])
        .where('seq', 'in', (seqs) => seqs.selectFrom(latest.as('latest')).select('latest.seq'))
        .orderBy('seq', 'desc')
        .execute()
      return rows.map(({ seq, conference_id, name, created_at, settled_at }) => ({
        seq,
        conferenceId: conference_id ?? '',
        name,
        at: settled_at ?? created_at,
      }))
    })
}
