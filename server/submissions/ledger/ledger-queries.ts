import { sql } from 'kysely'
import { type Parameter, prepareGroupQuery, prepareQuery } from '../../store/prepared-query.ts'
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

/** The statements that every change takes, compiled once. */
export function prepareLedgerQueries({ db, now }: Store, space: string) {
  return {
    /** Of those whose key and name are free; the others change nothing. */
    insert: prepareGroupQuery((intents: readonly Parameter<InsertValues>[]) =>
      db
        .insertInto('submission')
        .values(
          intents.map((parameter) => ({
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
          })),
        )
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

    /** As `settle`, of several; those are returned that took their outcome. */
    settleAll: prepareGroupQuery((settlements: readonly Parameter<SettleValues>[]) => {
      const rows = settlements.map(
        (parameter) => sql`(
          ${parameter('key')}, ${parameter('leaseOwner')}, ${parameter('state')},
          cast(${parameter('response_status')} as integer), ${parameter('response_body')},
          cast(${parameter('settled_at')} as bigint), ${parameter('found')},
          ${parameter('conference_id')}, ${parameter('name')},
          cast(${parameter('attempts')} as integer), ${parameter('findings')}
        )`,
      )
      // Both databases call the columns so.
      const column = (place: number) => sql<string>`${sql.ref(`settled.column${place}`)}`
      return db
        .updateTable('submission')
        .from(sql`(values ${sql.join(rows)})`.as('settled'))
        .set({
          state: sql`${column(3)}`,
          response_status: sql<number>`${column(4)}`,
          response_body: column(5),
          settled_at: sql<number>`${column(6)}`,
          lease_owner: null,
          lease_until: 0,
          search: sql<string>`${sql.ref('submission.search')} || ' ' || ${column(7)}`,
          conference_id: sql<string>`coalesce(${column(8)}, ${sql.ref('submission.conference_id')})`,
          name: sql<string>`coalesce(${column(9)}, ${sql.ref('submission.name')})`,
          attempts: sql<number>`${column(10)}`,
          findings: column(11),
        })
        .where('submission.space', '=', space)
        .whereRef('submission.key', '=', column(1))
        .where(
          'submission.key',
          'in',
          settlements.map((parameter) => parameter('key')),
        )
        .whereRef('submission.lease_owner', '=', column(2))
        .where('submission.state', 'in', ['sending', 'finding_out'])
        .returning('submission.key')
    }),
  }
}
