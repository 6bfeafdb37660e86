import { type Kysely, Migrator } from 'kysely'
import type { ColumnTypes } from './migrations/column-types.ts'
import { migrations } from './migrations/migrations.ts'

/**
 * Brings a database up to date. Of several instances that start together one does it, and the
 * others wait.
 *
 * @param schema where the tables are; undefined where the database has no schemas
 * @throws the database's error
 */
export async function migrate<Schema>(
  db: Kysely<Schema>,
  types: ColumnTypes,
  schema?: string,
): Promise<void> {
  const steps = Object.entries(migrations).map(([name, make]) => [name, make(types)] as const)
  const migrator = new Migrator({
    db,
    // Other schemas may have tables of the same names, for others.
    ...(schema !== undefined && { migrationTableSchema: schema }),
    provider: { getMigrations: async () => Object.fromEntries(steps) },
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
