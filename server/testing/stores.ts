import { Secret } from '../secret.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { hasPostgres, noPostgres, startPostgres, type TestPostgres } from './postgres.ts'

let postgres: Promise<TestPostgres> | undefined

/** Ends the PostgreSQL that was started for a file's tests, if any. */
export async function closePostgres(): Promise<void> {
  await (await postgres)?.close()
}

/**
 * Both kinds of database, for `describe.each`. Where there is no PostgreSQL its title says so.
 * A file that uses this calls `closePostgres` after all its tests.
 */
export const storeKinds: readonly {
  readonly title: string
  readonly there: boolean
  /** Opens an empty one, `count` times where several instances are to share it. */
  readonly open: (count?: number) => Promise<readonly [Store, ...Store[]]>
}[] = [
  {
    title: 'SQLite',
    there: true,
    open: async () => [await openStore({ inMemory: true })],
  },
  {
    title: hasPostgres() ? 'PostgreSQL' : noPostgres,
    there: hasPostgres(),
    open: async (count = 1) => {
      postgres ??= startPostgres()
      const url = new Secret(await (await postgres).database())
      const first = await openStore({ url })
      const others = await Promise.all(Array.from({ length: count - 1 }, () => openStore({ url })))
      return [first, ...others]
    },
  },
]
