import { expect } from 'vitest'
import { Secret } from '../../lib/secret.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { canary, findSecrets, joinTokensIn, secretsOf } from '../leaks/canary.ts'
import { openMemoryStore } from './memory-store.ts'
import { hasPostgres, noPostgres } from './postgres.ts'
import { type SharedPostgres, sharedPostgres } from './shared-postgres.ts'
import { storedIn } from './stored-text.ts'

let postgres: Promise<SharedPostgres> | undefined

/** Forgets the PostgreSQL of a file's tests, if any. */
export async function closePostgres(): Promise<void> {
  const started = postgres
  postgres = undefined
  await (await started)?.close()
}

/**
 * Both kinds of database, for `describe.each`. Where there is no PostgreSQL its title says so. The
 * first one of those that were opened looks at its end for what it must not hold.
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
    open: async () => [watched(await openMemoryStore())],
  },
  {
    title: hasPostgres() ? 'PostgreSQL' : noPostgres,
    there: hasPostgres(),
    open: async (count = 1) => {
      postgres ??= sharedPostgres()
      const url = new Secret(await (await postgres).schema())
      const first = watched(await openStore({ url }))
      const others = await Promise.all(Array.from({ length: count - 1 }, () => openStore({ url })))
      return [first, ...others]
    },
  },
]

function watched(store: Store): Store {
  return {
    ...store,
    close: async () => {
      const stored = await storedIn(store)
      await store.close()
      expect(findSecrets(secretsOf(canary), stored), 'credentials that were stored').toEqual([])
      expect(joinTokensIn(stored), 'join tokens that were stored').toEqual([])
    },
  }
}
