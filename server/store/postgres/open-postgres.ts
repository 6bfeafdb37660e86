import { Kysely, PostgresDialect, sql } from 'kysely'
import type { ClientBase, DatabaseError, Pool } from 'pg'
import type { Secret } from '../../lib/secret.ts'
import { type Store, StoreOpenError } from '../store.ts'
import type { Tables } from '../tables.ts'
import { CONNECT_TIMEOUT_MS, createCheckedPool } from './connection-pool.ts'
import { prepareSession, ReadOnlyError, type Session, unsuitableReason } from './session.ts'

const MAX_CONNECTIONS = 10
const QUERY_TIMEOUT_MS = 5_000

/** Longest wait for the first response of a further connection, in ms. */
const FURTHER_SESSION_TIMEOUT_MS = 1_000

/**
 * Opens PostgreSQL, which several instances may share. A transaction is on the disk when it has
 * been committed, whatever the server's own setting.
 *
 * @param url a secret, for it holds a password
 * @param onLost called when an idle connection broke off
 * @returns the store, and the schema that its tables belong in
 * @throws StoreOpenError where the server cannot be reached, rejects us or cannot be used
 */
export async function openPostgres(
  url: Secret,
  onLost: (error: Error) => void,
): Promise<{ readonly store: Store; readonly session: Session }> {
  // Loaded only where it is used.
  const { default: pg } = await import('pg')
  const ownSessions = new WeakSet<ClientBase>()
  const pool = new pg.Pool({
    connectionString: url.reveal(),
    application_name: 'greenroom',
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
    verify: (client, done) => {
      const waitMs = pool.totalCount > 1 ? FURTHER_SESSION_TIMEOUT_MS : QUERY_TIMEOUT_MS
      prepareSession(client, waitMs).then(({ isOwn }) => {
        if (isOwn) ownSessions.add(client)
        done()
      }, done)
    },
    // Our whole numbers all fit into a double.
    types: {
      getTypeParser: (oid, format) =>
        oid === INT8_OID ? Number : pg.types.getTypeParser(oid, format),
    },
  })
  // The pool's error holds the whole connection, which does not belong in a log.
  pool.on('error', ({ message }) => onLost(new Error(message)))
  const isServerError = (error: unknown) => error instanceof pg.DatabaseError
  const checked = createCheckedPool(pool, isServerError, (client) => ownSessions.has(client))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: checked }) })
  try {
    const session = await firstSession(pool)
    const unfit = unsuitableReason(session)
    if (unfit !== undefined) throw new StoreOpenError(`DATABASE_URL: ${unfit}`)
    return {
      store: {
        db,
        now: sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`,
        exclusive: false,
        execute: (query) => db.executeQuery(query),
        atomic: (queries) =>
          db.transaction().execute(async (transaction) => {
            const changes: number[] = []
            for (const query of queries) {
              const { numAffectedRows } = await transaction.executeQuery(query)
              changes.push(Number(numAffectedRows ?? 0))
            }
            return changes
          }),
        close: () => pool.end(),
      },
      session,
    }
  } catch (error) {
    await pool.end()
    throw error instanceof StoreOpenError ? error : openError(error, isServerError)
  }
}

/** PostgreSQL's number for the type `bigint`. */
const INT8_OID = 20

async function firstSession(pool: Pool): Promise<Session> {
  const client = await pool.connect()
  try {
    return await prepareSession(client, QUERY_TIMEOUT_MS)
  } finally {
    client.release()
  }
}

/** What a code means for the person who starts Greenroom, and what to do. */
const reasons: Readonly<Record<string, string>> = {
  '28P01': 'the password is wrong: set the right one',
  '28000': 'the user is not let in: allow it in pg_hba.conf, or name another user',
  '3D000': 'there is no such database: create it, or name another one',
  '42501': 'the user may not connect to the database: grant it the right, or name another user',
  '53300': 'it has no connection left for this user: raise the limit, or end other clients',
  '57P03': 'it is starting up or shutting down: start Greenroom again when it is up',
}

function openError(
  error: unknown,
  isServerError: (error: unknown) => error is DatabaseError,
): StoreOpenError {
  if (error instanceof ReadOnlyError) {
    return new StoreOpenError(
      'DATABASE_URL leads to a PostgreSQL that takes no writes, as a hot standby does: name the primary server, or make this one writable',
    )
  }
  if (isServerError(error)) {
    const [, parameter] = /^unsupported startup parameter: (\S+)/.exec(error.message) ?? []
    const why = parameter
      ? `the connection pooler does not take the parameter ${parameter}: remove it from the address, or have the pooler ignore it`
      : (reasons[error.code ?? ''] ?? `the server refuses, and says: ${plain(error.message)}`)
    return new StoreOpenError(`DATABASE_URL leads to no PostgreSQL that can be used, ${why}`)
  }
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
  return new StoreOpenError(
    `DATABASE_URL leads to no PostgreSQL that can be used, the server cannot be reached${code}: correct it, start PostgreSQL, or remove it to use the embedded database`,
  )
}

/** Another program's message, in one line. */
function plain(message: string): string {
  return message.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 300)
}
