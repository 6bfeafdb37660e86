import type { Kysely, Migration } from 'kysely'

export function tokenReads(): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('token_read')
        .addColumn('space', 'text', (column) => column.notNull())
        .addColumn('conference_id', 'text', (column) => column.notNull())
        .addColumn('first_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('token_read_conference', ['space', 'conference_id'])
        .execute()
    },
  }
}
