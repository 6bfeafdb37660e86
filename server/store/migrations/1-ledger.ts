import { type Kysely, type Migration, sql } from 'kysely'
import type { ColumnTypes } from './column-types.ts'

/** What is not settled yet: few rows, looked for all the time. */
const unsettled = sql<boolean>`state in ('sending', 'finding_out')`

export function ledger({ serial }: ColumnTypes): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('submission')
        .addColumn('seq', sql.raw(serial), (column) => column.primaryKey())
        .addColumn('space', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('operator', 'text')
        .addColumn('fingerprint', 'text', (column) => column.notNull())
        .addColumn('method', 'text', (column) => column.notNull())
        .addColumn('target', 'text', (column) => column.notNull())
        .addColumn('body_whole', 'integer', (column) => column.notNull())
        .addColumn('name_ours', 'integer', (column) => column.notNull())
        .addColumn('conference_id', 'text')
        .addColumn('name', 'text')
        .addColumn('request_id', 'text', (column) => column.notNull())
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('settled_at', 'bigint')
        .addColumn('answer_status', 'integer')
        .addColumn('holder', 'text')
        .addColumn('held_until', 'bigint', (column) => column.notNull())
        .addColumn('turns', 'integer', (column) => column.notNull())
        .addColumn('due_at', 'bigint', (column) => column.notNull())
        .addColumn('search', 'text', (column) => column.notNull())
        .addColumn('findings', 'text', (column) => column.notNull())
        .addColumn('before', 'text')
        .addColumn('body', 'text')
        .addColumn('answer_body', 'text')
        .addUniqueConstraint('submission_key', ['space', 'key'])
        .execute()

      // Lists are read newest first, alone or by state or by operator. With the searched text in
      // the index, a search need not touch the rows, most of which are long.
      await index(db, 'submission_newest', ['space', 'created_at', 'seq', 'search'])
      await index(db, 'submission_by_state', ['space', 'state', 'created_at', 'seq'])
      await index(db, 'submission_by_operator', ['space', 'operator', 'created_at', 'seq'])
      await index(db, 'submission_by_conference', ['space', 'conference_id', 'settled_at'])
      await db.schema
        .createIndex('submission_due')
        .on('submission')
        .columns(['space', 'due_at'])
        .where(unsettled)
        .execute()
      // Two creates of one name at a time could not know whose conference they find.
      await db.schema
        .createIndex('submission_one_create_per_name')
        .unique()
        .on('submission')
        .columns(['space', 'name'])
        .where(sql<boolean>`kind = 'create' and ${unsettled}`)
        .execute()
    },
  }
}

function index(db: Kysely<unknown>, name: string, columns: readonly string[]): Promise<void> {
  return db.schema
    .createIndex(name)
    .on('submission')
    .columns([...columns])
    .execute()
}
