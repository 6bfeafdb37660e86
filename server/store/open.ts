import type { Secret } from '../secret.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import { type Store, StoreOpenError } from './store.ts'

/** Where the ledger is kept: PostgreSQL, or a folder of ours, or (for tests) memory. */
export type StoreConfig =
  | { readonly url: Secret }
  | { readonly folder: string }
  | { readonly inMemory: true }

/**
 * Opens the database and brings it up to date.
 *
 * @param onLost told when a connection that nobody was using broke off
 * @throws StoreOpenError with one line for the person who starts Greenroom
 */
export async function openStore(
  config: StoreConfig,
  onLost: (error: Error) => void = () => {},
): Promise<Store> {
  const store =
    'url' in config
      ? await openPostgres(config.url, onLost)
      : openSqlite('folder' in config ? config.folder : undefined)
  try {
    await migrate(store.db, { serial: 'url' in config ? 'bigserial' : 'integer' })
    return store
  } catch (error) {
    await store.close()
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    throw new StoreOpenError(
      `the database could not be brought up to date${code}: if a newer Greenroom has used it, start that one; else look whether it is full or read-only`,
    )
  }
}
