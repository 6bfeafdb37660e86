import type { Kysely, Migration } from 'kysely'

export function upstreamClock(): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema.alterTable('submission').addColumn('begun_there', 'bigint').execute()
    },
  }
}
