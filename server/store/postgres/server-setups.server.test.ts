import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { Secret } from '../../lib/secret.ts'
import { hasPostgres, noPostgres } from '../../testing/databases/postgres.ts'
import { type SharedPostgres, sharedPostgres } from '../../testing/databases/shared-postgres.ts'
import { startStrictPooler } from '../../testing/databases/strict-pooler.ts'
import { checkStore } from '../check-store.ts'
import { openStore } from '../open-store.ts'
import { type Store, StoreOpenError } from '../store.ts'

/** A PostgreSQL as in production, which others use and administer too. */
describe.skipIf(!hasPostgres())(hasPostgres() ? 'A PostgreSQL of others' : noPostgres, () => {
  let postgres: SharedPostgres
  beforeAll(async () => {
    postgres = await sharedPostgres()
  }, 60_000)
  afterAll(() => postgres.close(), 60_000)

  /** Makes a database, and a user who may do nothing there yet. */
  async function database(encoding = 'UTF8') {
    const url = new URL(
      await postgres.database(
        `encoding '${encoding}' lc_collate 'C' lc_ctype 'C' template template0`,
      ),
    )
    const run = async (statement: string) => {
      const client = new pg.Client({
        connectionString: url.toString(),
        options: '-c default_transaction_read_only=off',
      })
      await client.connect()
      try {
        await client.query(statement)
      } finally {
        await client.end()
      }
    }
    const user = url.pathname.slice(1)
    await run(`create role ${user} login password 'secret-password'`)
    onTestFinished(async () => {
      await run(`drop owned by ${user}`)
      await run(`drop role ${user}`)
    })
    const own = new URL(url)
    own.username = user
    own.password = 'secret-password'
    return { name: user, admin: url, own, user, run }
  }

  async function open(url: URL): Promise<Store> {
    const store = await openStore({ url: new Secret(url.toString()) })
    onTestFinished(() => store.close())
    return store
  }

  async function refusal(url: URL): Promise<string> {
    const opened = openStore({ url: new Secret(url.toString()) })
    const error = await opened.then(
      (store) => store.close(),
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(StoreOpenError)
    const message = error instanceof Error ? error.message : ''
    expect(message).not.toMatch(/secret-password|\n/)
    return message
  }

  async function setting(store: Store, name: string): Promise<unknown> {
    const { rows } = await sql<{ value: string }>`
      select current_setting(${name}) as value`.execute(store.db)
    return rows[0]?.value
  }

  async function expectAnswers(store: Store): Promise<void> {
    const asked = Array.from({ length: 20 }, (_, index) =>
      sql<{ n: number }>`select ${index}::int as n`.execute(store.db),
    )
    const responses = (await Promise.all(asked)).map(({ rows }) => rows[0]?.n)
    expect(responses).toEqual(Array.from({ length: 20 }, (_, index) => index))
  }

  const schemaOf = async (store: Store) => {
    const { rows } = await sql<{ schemaname: string }>`
      select schemaname from pg_tables where tablename in ('submission', 'kysely_migration')
        and tableowner = current_user`.execute(store.db)
    return rows.map(({ schemaname }) => schemaname)
  }

  async function pooled(sessions?: number) {
    const { admin, ...others } = await database()
    const url = new URL(admin)
    url.port = `${await startStrictPooler(Number(admin.port), sessions)}`
    return { ...others, url }
  }

  test('behind a pooler that takes few parameters works, and changes no session of the pooler’s', async () => {
    const { url } = await pooled()
    const store = await open(url)
    await checkStore(store)
    expect(await setting(store, 'synchronous_commit')).toBe('on')
    expect(await setting(store, 'statement_timeout')).toBe('0')
  })

  test('behind a pooler that does not take a parameter of the address is refused by its name', async () => {
    const { url } = await pooled()
    url.searchParams.set('options', '-c search_path=public')
    expect(await refusal(url)).toContain('does not take the parameter options')
  })

  test('behind a pooler, where commits are not brought to the disk, is refused', async () => {
    const { url, name, run } = await pooled()
    await run(`alter database ${name} set synchronous_commit = off`)
    expect(await refusal(url)).toContain('synchronous_commit is off')
  })

  test.each([1, 3])(
    'behind a pooler with %i sessions serves twenty at a time',
    async (sessions) => {
      const { url } = await pooled(sessions)
      await expectAnswers(await open(url))
    },
  )

  test('with options of the operator’s keeps what it has confirmed', async () => {
    const { admin } = await database()
    admin.searchParams.set('options', '-c synchronous_commit=off -c work_mem=8MB')
    const store = await open(admin)
    expect(await setting(store, 'synchronous_commit')).toBe('on')
    expect(await setting(store, 'work_mem')).toBe('8MB')
    expect(await setting(store, 'statement_timeout')).toBe('5s')
  })

  test('with a search_path keeps its tables there, beside those of another application', async () => {
    const { admin, own, user, run } = await database()
    await (await openStore({ url: new Secret(admin.toString()) })).close()
    await run('create table public.tally (submission integer)')
    await run(`create schema room authorization ${user}`)
    own.searchParams.set('options', '-c search_path=room,public')
    const store = await open(own)
    expect(await schemaOf(store)).toEqual(['room', 'room'])
    await store.db.selectFrom('submission').selectAll().execute()
    // Once more, as at the next start.
    await open(own)
  })

  test('with a search_path that leads nowhere is refused', async () => {
    const { admin } = await database()
    admin.searchParams.set('options', '-c search_path=nowhere')
    expect(await refusal(admin)).toContain('no schema of its search_path exists')
  })

  test.each([
    'table submission (id integer)',
    'view submission as select 1',
    'table submission_newest (id integer)',
  ])('with another application’s %s is refused', async (made) => {
    const { admin, run } = await database()
    await run(`create ${made}`)
    expect(await refusal(admin)).toContain('schema public has tables of another application')
  })

  test('with another application’s migrations is refused', async () => {
    const { admin, run } = await database()
    await run('create table kysely_migration (name text primary key, timestamp text not null)')
    await run(`insert into kysely_migration values ('2020-01-theirs', '')`)
    await run(
      'create table kysely_migration_lock (id text primary key, is_locked integer not null)',
    )
    await run(`insert into kysely_migration_lock values ('migration_lock', 0)`)
    expect(await refusal(admin)).toContain('give Greenroom a schema or database of its own')
  })

  test('where the user may not create tables is refused, and works once the right is granted', async () => {
    const { own, user, run } = await database()
    await run('revoke create on schema public from public')
    expect(await refusal(own)).toContain(`the user ${user} may not create`)
    await run(`grant create on schema public to ${user}`)
    await open(own)
  })

  test('where the user may use tables that somebody else has made works', async () => {
    const { admin, own, user, run } = await database()
    await open(admin)
    expect(await refusal(own)).toContain(`the user ${user} may not create or use`)
    await run(`grant select, insert, update, delete on all tables in schema public to ${user}`)
    await run(`grant usage on all sequences in schema public to ${user}`)
    await checkStore(await open(own))
  })

  test('in LATIN1 is refused', async () => {
    const { admin } = await database('LATIN1')
    expect(await refusal(admin)).toContain('in LATIN1, which cannot hold every name')
  })

  test.each([1, 3])('whose user may have %i connections serves twenty at a time', async (limit) => {
    const { own, user, run } = await database()
    await run(`grant create on schema public to ${user}`)
    await run(`alter role ${user} connection limit ${limit}`)
    const store = await open(own)
    await expectAnswers(store)
  })

  test('whose user has no connection left is refused', async () => {
    const { own, user, run } = await database()
    await run(`alter role ${user} connection limit 0`)
    expect(await refusal(own)).toContain('no connection left for this user')
  })

  test('that takes no writes is refused', async () => {
    const { admin, name, run } = await database()
    await run(`alter database ${name} set default_transaction_read_only = on`)
    expect(await refusal(admin)).toContain('takes no writes, as a hot standby does')
  })

  test('whose sessions have turned read-only fails once, and then is reached anew', async () => {
    const { admin } = await database()
    const store = await open(admin)
    // All the sessions that there are, at the same time.
    const turn = () =>
      sql`select pg_sleep(0.1), set_config('default_transaction_read_only', 'on', false)`.execute(
        store.db,
      )
    await Promise.all([turn(), turn(), turn()])
    await expect(checkStore(store)).rejects.toMatchObject({ code: '25006' })
    await Promise.all([checkStore(store), checkStore(store), checkStore(store)])
  })

  test('that turns to a standby for a while fails each write, and then none', async () => {
    const { admin, name, run } = await database()
    const store = await open(admin)
    await run(`alter database ${name} set default_transaction_read_only = on`)
    await run(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid != pg_backend_pid()`)
    const failing = () =>
      checkStore(store).then(
        () => 'written',
        () => 'refused',
      )
    expect([await failing(), await failing()]).toEqual(['refused', 'refused'])
    await run(`alter database ${name} reset default_transaction_read_only`)
    expect(await failing()).toBe('written')
  })
})
