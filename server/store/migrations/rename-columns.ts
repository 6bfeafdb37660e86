import type { Kysely, Migration } from 'kysely'

/** Only names change: no row is rewritten, and the indexes follow. */
export function renameColumns(
  table: string,
  pairs: readonly (readonly [from: string, to: string])[],
): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      for (const [from, to] of pairs) {
        await db.schema.alterTable(table).renameColumn(from, to).execute()
      }
    },
  }
}
