import { hash } from 'node:crypto'
import {
  type Dialect,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { expect, test } from 'vitest'
import type { ColumnTypes } from './column-types.ts'
import { migrations } from './migrations.ts'

const sqlite: Dialect = {
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
}

const postgres: Dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
}

async function statementsOf(
  name: string,
  dialect: Dialect,
  serial: ColumnTypes['serial'],
): Promise<readonly string[]> {
  const statements: string[] = []
  const db = new Kysely<unknown>({ dialect, log: ({ query }) => void statements.push(query.sql) })
  await migrations[name]?.({ serial }).up(db)
  return statements
}

/** A digest of what each step does to both kinds of database, as it was released. */
const released = {
  '2026-11-ledger': 'a75e24a7189dd290',
  '2026-11-their-clock': '974698f2aa0ad369',
  '2026-11-v3-lease-columns': '4ee878a9749f2c3d',
  '2026-11-v4-response-columns': '6092eec53f0fd994',
  '2026-11-v5-batches': '46e099edf21b63d7',
  '2026-11-v6-brand-kits': '83d5dafe66eb6a3c',
  '2026-11-v7-templates': '20869882c5fc63d8',
  '2026-11-v8-stream-destinations': '66ded1bc911d7dac',
  '2026-11-v9-token-reads': '0566a372152f2c9a',
}

test('Each step that was released does what it did then', async () => {
  const now = await Promise.all(
    Object.keys(migrations).map(async (name) => {
      const statements = [
        await statementsOf(name, sqlite, 'integer'),
        await statementsOf(name, postgres, 'bigserial'),
      ]
      return [name, hash('sha256', JSON.stringify(statements)).slice(0, 16)] as const
    }),
  )
  expect(Object.fromEntries(now)).toEqual(released)
})
