import { type Kysely, type Migration, sql } from 'kysely'
import type { ColumnTypes } from './column-types.ts'

/**
 * What was sent in has a table of its own: a row's state changes several times, and each time the
 * whole row is written.
 */
export function batches({ serial }: ColumnTypes): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('batch')
        .addColumn('seq', sql.raw(serial), (column) => column.primaryKey())
        .addColumn('space', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull().unique())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('fingerprint', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('title', 'text')
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('operator', 'text')
        .addColumn('request_id', 'text', (column) => column.notNull())
        .addColumn('total', 'integer', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('started_at', 'bigint')
        .addColumn('finished_at', 'bigint')
        .addColumn('waiting_until', 'bigint')
        .addColumn('lease_owner', 'text')
        .addColumn('lease_until', 'bigint', (column) => column.notNull())
        .addColumn('retries', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('fence', 'integer', (column) => column.notNull().defaultTo(0))
        .addUniqueConstraint('batch_key', ['space', 'key'])
        .execute()
      await db.schema.createIndex('batch_newest').on('batch').columns(['space', 'seq']).execute()
      // Few batches are open, and they are looked for all the time.
      await db.schema
        .createIndex('batch_open')
        .on('batch')
        .columns(['space', 'lease_until'])
        .where(sql<boolean>`finished_at is null`)
        .execute()
      await db.schema
        .createTable('batch_row')
        .addColumn('batch_id', 'text', (column) => column.notNull())
        .addColumn('row_index', 'integer', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('try', 'integer', (column) => column.notNull())
        .addColumn('fence', 'integer', (column) => column.notNull())
        .addColumn('key', 'text')
        .addColumn('conference_id', 'text')
        .addColumn('name', 'text')
        .addColumn('seen_updated_at', 'text')
        .addColumn('updated_at', 'text')
        .addColumn('settled_at', 'bigint')
        .addColumn('before', 'text')
        .addColumn('problem', 'text')
        .addPrimaryKeyConstraint('batch_row_place', ['batch_id', 'row_index'])
        .execute()
      // For the next row to work on, and for how many there are of each state.
      await db.schema
        .createIndex('batch_row_by_state')
        .on('batch_row')
        .columns(['batch_id', 'state', 'row_index', 'settled_at'])
        .execute()
      await db.schema
        .createTable('batch_values')
        .addColumn('batch_id', 'text', (column) => column.notNull())
        .addColumn('row_index', 'integer', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('batch_values_place', ['batch_id', 'row_index'])
        .execute()
    },
  }
}
