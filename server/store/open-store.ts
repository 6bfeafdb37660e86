import type { Secret } from '../lib/secret.ts'
import { checkStore } from './check-store.ts'
import { migrate } from './migrate.ts'
import type { ColumnTypes } from './migrations/column-types.ts'
import { openPostgres } from './postgres/open-postgres.ts'
import type { Session } from './postgres/session.ts'
import { openSqlite, openSqliteHere } from './sqlite/open-sqlite.ts'
import { type Store, StoreOpenError } from './store.ts'

/** Where the ledger is kept: PostgreSQL, or a folder, or (for tests) memory. */
export type StoreConfig =
  | { readonly url: Secret }
  | {
      readonly folder: string
      /** For tests, which need not wait until a thread has loaded its sources. */
      readonly inThisThread?: true
    }
  | { readonly inMemory: true }

/**
 * Opens the database and brings it up to date.
 *
 * @param onLost called when an idle connection broke off
 * @throws StoreOpenError with one line for the person who starts Greenroom
 */
export async function openStore(
  config: StoreConfig,
  onLost: (error: Error) => void = () => {},
): Promise<Store> {
  if (!('url' in config)) {
    const isOwnThread = 'folder' in config && config.inThisThread !== true
    const store = await (isOwnThread ? openSqlite(config.folder) : openHere(config))
    return migrated(store, { serial: 'integer' })
  }
  const { store, session } = await openPostgres(config.url, onLost)
  return migrated(store, { serial: 'bigserial' }, session)
}

/** Loads SQLite itself only where it is not in a thread of its own, which has one already. */
async function openHere(config: { readonly folder: string } | object): Promise<Store> {
  const { openInFolder, openInMemory } = await import('./sqlite/open-database.ts')
  return openSqliteHere('folder' in config ? openInFolder(config.folder) : openInMemory())
}

async function migrated(store: Store, types: ColumnTypes, session?: Session): Promise<Store> {
  try {
    await migrate(store.db, types, session?.schema ?? undefined)
    await checkStore(store)
    return store
  } catch (error) {
    await store.close()
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const remedy = session && rightsRemedy(code, session)
    throw new StoreOpenError(
      remedy ??
        `the database could not be brought up to date${code && ` (${code})`}: if a newer Greenroom has used it, start that one; if another application keeps its migrations there too, give Greenroom a schema or database of its own; else look whether it is full or read-only`,
    )
  }
}

function rightsRemedy(code: string, { schema, user }: Session): string | undefined {
  if (code === '42501') {
    return `DATABASE_URL: the user ${user} may not create or use Greenroom’s tables in the schema ${schema}: grant usage, create on schema "${schema}" to "${user}", and let it own the tables that are there`
  }
  // Tables, and the other things that share their names.
  if (code === '42P07') {
    return `DATABASE_URL: the schema ${schema} has tables of another application with the names of Greenroom’s: create schema greenroom authorization "${user}", and alter role "${user}" set search_path = greenroom`
  }
  return undefined
}
