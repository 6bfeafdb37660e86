import { setTimeout as pause } from 'node:timers/promises'
import type { ClientBase } from 'pg'
import * as z from 'zod/mini'

/** PostgreSQL takes no writes here: a hot standby, or set to read only. */
export class ReadOnlyError extends Error {}

/** A new connection got no response: a pooler may hold it until others are released. */
export class SilentSessionError extends Error {}

/** Longest that PostgreSQL works on a statement, in ms. */
const STATEMENT_TIMEOUT_MS = 5_000

/**
 * Set here and not as parameters of the connection, which PgBouncer refuses, and which the
 * operator's own `options` would replace. In a session that a pooler may hand to others, nothing is
 * set: the session's own number in PostgreSQL shows it, since a pooler gives the client another
 * one.
 */
const sessionQuery = `
  select
    current_setting('transaction_read_only') as "readOnly",
    current_setting('synchronous_commit') as "commits",
    current_setting('server_encoding') as "encoding",
    current_schema() as "schema",
    current_user as "user",
    pg_backend_pid() = $1 as "isOwn",
    case when pg_backend_pid() = $1 and current_setting('statement_timeout') = '0'
      then set_config('statement_timeout', $2, false) end as "timeout",
    case when pg_backend_pid() = $1 and current_setting('synchronous_commit') not in ('on', 'remote_apply')
      then set_config('synchronous_commit', 'on', false) end as "committing"`

const session = z.object({
  readOnly: z.string(),
  commits: z.string(),
  encoding: z.string(),
  schema: z.nullable(z.string()),
  user: z.string(),
  isOwn: z.boolean(),
})
export type Session = z.infer<typeof session>

/**
 * Prepares a new connection: a transaction is on the disk when it has been committed, and no
 * statement takes for ever.
 *
 * @param waitMs longest wait for its response
 * @throws ReadOnlyError, so that a connection to the wrong server is never used
 * @throws SilentSessionError
 */
export async function prepareSession(client: ClientBase, waitMs: number): Promise<Session> {
  const own = 'processID' in client && typeof client.processID === 'number' ? client.processID : 0
  const late = new AbortController()
  const silence = pause(waitMs, undefined, { signal: late.signal }).then(
    () => Promise.reject(new SilentSessionError('PostgreSQL does not answer')),
    () => undefined,
  )
  const query = client.query(sessionQuery, [own, `${STATEMENT_TIMEOUT_MS}`])
  const result = await Promise.race([query, silence]).finally(() => late.abort())
  const read = session.parse(result?.rows[0])
  if (read.readOnly === 'on') throw new ReadOnlyError('PostgreSQL takes no writes here')
  return read
}

/** @returns why the record cannot be kept there, with the remedy; undefined where it can */
export function unsuitableReason({
  encoding,
  schema,
  isOwn,
  commits,
}: Session): string | undefined {
  // SQL_ASCII keeps whatever it is given.
  if (encoding !== 'UTF8' && encoding !== 'SQL_ASCII') {
    return `its database is in ${encoding}, which cannot hold every name: make one with create database greenroom encoding 'UTF8' template template0, and name that one`
  }
  if (schema === null) {
    return 'no schema of its search_path exists: create one, or set search_path to one that exists'
  }
  if (!isOwn && commits !== 'on' && commits !== 'remote_apply') {
    return `behind its connection pooler synchronous_commit is ${commits}, so that a power cut could undo what was told: alter database … set synchronous_commit = on, or name PostgreSQL itself`
  }
  return undefined
}
