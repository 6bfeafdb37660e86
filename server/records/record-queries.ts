import { sql } from 'kysely'
import type { RecordAction } from '#contract/records/versioned-record.ts'
import type { Store } from '../store/store.ts'
import { createRecordRows, nameKeyOf } from './record-row.ts'
import type { NewRecord, RecordContent, RecordKind } from './versioned-record.ts'

/** One change of a record, by this name in its row and in its history. */
export type RecordChange = {
  readonly changeId: string
  readonly at: number
  readonly operator: string | null
}

/**
 * The statements of a change. The first one takes effect only under its conditions, and the one that
 * writes the history only where it did.
 */
export function createRecordQueries<Content extends RecordContent>(
  { db }: Store,
  space: string,
  kind: RecordKind<Content>,
) {
  const { table, limit } = kind
  const { contentRow } = createRecordRows(kind)

  const named = (name: string) =>
    db
      .selectFrom(`${table} as other`)
      .select('other.id')
      .where('other.space', '=', space)
      .where('other.name_key', '=', nameKeyOf(name))
      .where('other.deleted_at', 'is', null)

  return {
    named,

    /**
     * Creates wait for one another at the oldest record, so that each of them counts the former one's.
     * It stays the oldest, deleted or not.
     */
    waitForOtherCreates: () =>
      db
        .updateTable(table)
        .set({ change_id: sql<string>`change_id` })
        .where('id', '=', (oldest) =>
          oldest
            .selectFrom(`${table} as record`)
            .select('record.id')
            .where('record.space', '=', space)
            .orderBy('record.created_at')
            .orderBy('record.id')
            .limit(1),
        )
        .compile(),

    insert: (
      id: string,
      { key, fingerprint, content: given }: NewRecord<Content>,
      change: RecordChange,
    ) => {
      const { name, notes, content, name_key } = contentRow(given)
      const count = db
        .selectFrom(`${table} as other`)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('other.space', '=', space)
        .where('other.deleted_at', 'is', null)
      // PostgreSQL takes a parameter for a text where it is selected.
      const at = sql<number>`cast(${change.at} as bigint)`
      return db
        .insertInto(table)
        .columns([
          'id',
          'space',
          'key',
          'fingerprint',
          'name',
          'name_key',
          'notes',
          'content',
          'version',
          'change_id',
          'created_at',
          'updated_at',
          'created_by',
          'updated_by',
        ])
        .expression(
          db
            .selectNoFrom([
              sql<string>`${id}`.as('id'),
              sql<string>`${space}`.as('space'),
              sql<string>`${key}`.as('key'),
              sql<string>`${fingerprint}`.as('fingerprint'),
              sql<string>`${name}`.as('name'),
              sql<string>`${name_key}`.as('name_key'),
              sql<string>`${notes}`.as('notes'),
              sql<string>`${content}`.as('content'),
              sql<number>`1`.as('version'),
              sql<string>`${change.changeId}`.as('change_id'),
              at.as('created_at'),
              at.as('updated_at'),
              sql<string | null>`${change.operator}`.as('created_by'),
              sql<string | null>`${change.operator}`.as('updated_by'),
            ])
            .where(sql<boolean>`${count} < ${sql.lit(limit)}`),
        )
        .onConflict((conflict) => conflict.doNothing())
        .compile()
    },

    update: (id: string, version: number, content: Content, change: RecordChange) =>
      db
        .updateTable(table)
        .set({
          ...contentRow(content),
          version: version + 1,
          change_id: change.changeId,
          updated_at: change.at,
          updated_by: change.operator,
        })
        .where('space', '=', space)
        .where('id', '=', id)
        .where('version', '=', version)
        .where('deleted_at', 'is', null)
        .where(({ not, exists }) => not(exists(named(content.name).where('other.id', '!=', id))))
        .compile(),

    remove: (id: string, version: number, change: RecordChange) =>
      db
        .updateTable(table)
        .set({
          version: version + 1,
          change_id: change.changeId,
          updated_at: change.at,
          updated_by: change.operator,
          deleted_at: change.at,
        })
        .where('space', '=', space)
        .where('id', '=', id)
        .where('version', '=', version)
        .where('deleted_at', 'is', null)
        .compile(),

    addToHistory: (id: string, changeId: string, action: RecordAction) =>
      db
        .insertInto(`${table}_version`)
        .columns([
          'record_id',
          'version',
          'change_id',
          'created_at',
          'operator',
          'action',
          'name',
          'notes',
          'content',
        ])
        .expression(
          db
            .selectFrom(table)
            .select([
              'id',
              'version',
              'change_id',
              'updated_at',
              'updated_by',
              sql.lit(action).as('action'),
              'name',
              'notes',
              'content',
            ])
            .where('space', '=', space)
            .where('id', '=', id)
            .where('change_id', '=', changeId),
        )
        .compile(),
  }
}
