import { sql } from 'kysely'
import { type Parameter, prepareQuery } from '../../store/prepared-query.ts'
import type { Store } from '../../store/store.ts'
import type { Settlement } from './entry.ts'
import type { progressRow, rowOf } from './entry-row.ts'

type InsertValues = ReturnType<typeof rowOf> & {
  readonly leaseOwner: string
  readonly leaseMs: number
}

type SettleValues = ReturnType<typeof progressRow> & {
  readonly key: string
  readonly leaseOwner: string
  readonly state: Settlement['state']
  readonly response_status: number
  readonly response_body: string | null
  readonly settled_at: number
  /** Added to the searched text. */
  readonly found: string
  /** Null: as it was. The same goes for the name. */
  readonly conference_id: string | null
  readonly name: string | null
}

/** The two statements that every change takes, compiled once. */
export function prepareLedgerQueries({ db, now }: Store, space: string) {
  return {
    insert: prepareQuery((parameter: Parameter<InsertValues>) =>
      db
        .insertInto('submission')
        .values({
          space,
          key: parameter('key'),
          kind: parameter('kind'),
          state: parameter('state'),
          fingerprint: parameter('fingerprint'),
          method: parameter('method'),
          target: parameter('target'),
          body: parameter('body'),
          body_whole: parameter('body_whole'),
          name_ours: parameter('name_ours'),
          conference_id: parameter('conference_id'),
          name: parameter('name'),
          operator: parameter('operator'),
          request_id: parameter('request_id'),
          attempts: parameter('attempts'),
          created_at: parameter('created_at'),
          upstream_started_at: parameter('upstream_started_at'),
          before: parameter('before'),
          findings: parameter('findings'),
          search: parameter('search'),
          retries: parameter('retries'),
          next_attempt_at: parameter('next_attempt_at'),
          brand_kit_id: parameter('brand_kit_id'),
          template_id: parameter('template_id'),
          lease_owner: parameter('leaseOwner'),
          lease_until: sql<number>`${now} + ${parameter('leaseMs')}`,
        })
        // Without `returning`, which takes a quarter of the time that SQLite needs.
        .onConflict((conflict) => conflict.doNothing()),
    ),

    settle: prepareQuery((parameter: Parameter<SettleValues>) =>
      db
        .updateTable('submission')
        .set({
          state: parameter('state'),
          response_status: parameter('response_status'),
          response_body: parameter('response_body'),
          settled_at: parameter('settled_at'),
          lease_owner: null,
          lease_until: 0,
          search: sql<string>`search || ' ' || ${parameter('found')}`,
          conference_id: sql<string>`coalesce(${parameter('conference_id')}, conference_id)`,
          name: sql<string>`coalesce(${parameter('name')}, name)`,
          attempts: parameter('attempts'),
          findings: parameter('findings'),
        })
        .where('space', '=', space)
        .where('key', '=', parameter('key'))
        .where('lease_owner', '=', parameter('leaseOwner'))
        .where('state', 'in', ['sending', 'finding_out']),
    ),
  }
}
