import type { Kysely, Migration } from 'kysely'

export function streamDestinations(): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('stream_destination')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('space', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('name_key', 'text', (column) => column.notNull())
        .addColumn('address', 'text', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('created_by', 'text')
        .addUniqueConstraint('stream_destination_key', ['space', 'key'])
        .addUniqueConstraint('stream_destination_one_per_name', ['space', 'name_key'])
        .execute()
    },
  }
}
