import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { DatabaseError, Pool, PoolClient } from 'pg'
import { preparedName } from '../prepared-query.ts'
import { ResponseLost } from '../store.ts'
import { SilentSessionError } from './session.ts'

/** How long a caller may wait for a connection, in ms. */
export const CONNECT_TIMEOUT_MS = 3_000

/** For how long no more connections are requested than PostgreSQL has given, in ms. */
const REDUCED_POOL_MS = 60_000

/**
 * A pool that does not trust its connections: one that broke off ends nothing but its statement,
 * and one whose response did not come, or that reports that it is good for nothing, is used by
 * nobody again. Where PostgreSQL gives fewer connections than the pool may have, callers share
 * those.
 *
 * @param pool of the driver
 * @param isServerError whether an error is PostgreSQL's own
 * @param isOwnSession whether no pooler hands the session of a connection to others, so that what was
 *   prepared in it is there the next time
 */
export function createCheckedPool(
  pool: Pool,
  isServerError: (error: unknown) => error is DatabaseError,
  isOwnSession: (client: PoolClient) => boolean,
): PostgresPool {
  const madeAt = new WeakMap<PoolClient, number>()
  let distrustedUntil = Number.NEGATIVE_INFINITY
  const usual = pool.options.max
  let growing: NodeJS.Timeout | undefined

  pool.on('connect', (client) => {
    madeAt.set(client, performance.now())
    // A connection in use emits its end as an error too, which would end the process if nobody
    // listened. Its statement rejects as well.
    client.on('error', () => {})
  })

  const connect = async (): Promise<PoolClient> => {
    const endsAt = performance.now() + CONNECT_TIMEOUT_MS
    for (;;) {
      try {
        return await pool.connect()
      } catch (error) {
        const isTooMany =
          error instanceof SilentSessionError ||
          (isServerError(error) && error.code === TOO_MANY_CONNECTIONS)
        if (!isTooMany || pool.totalCount === 0 || performance.now() >= endsAt) throw error
        // With a full pool, callers wait for one of its connections.
        pool.options.max = pool.totalCount
        clearTimeout(growing)
        growing = setTimeout(() => {
          pool.options.max = usual
        }, REDUCED_POOL_MS).unref()
      }
    }
  }
  return {
    connect: async () => {
      for (;;) {
        const client = await connect()
        if ((madeAt.get(client) ?? 0) > distrustedUntil) {
          return new CheckedClient(client, isServerError, isOwnSession(client), () => {
            distrustedUntil = performance.now()
          })
        }
        client.release(true)
      }
    },
    end: () => pool.end(),
  }
}

/** The server, the database or the user has no connection left. */
const TOO_MANY_CONNECTIONS = '53300'

/** Those for which Kysely distinguishes the meaning of the number of rows. */
const commands = ['UPDATE', 'DELETE', 'INSERT', 'MERGE'] as const

/**
 * Classes of errors that speak of the connection and not of the statement: it is broken, read-only,
 * in another transaction, on a server that is going down or whose disk fails. The others lead to
 * the same server (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
const badConnection = /^(?:08|25|57P|58|XX)/

class CheckedClient implements PostgresPoolClient {
  readonly #client: PoolClient
  readonly #isAnswer: (error: unknown) => error is DatabaseError
  readonly #keepsPlans: boolean
  readonly #distrustAll: () => void
  #isLost = false

  constructor(
    client: PoolClient,
    isServerError: (error: unknown) => error is DatabaseError,
    keepsPlans: boolean,
    distrustAll: () => void,
  ) {
    this.#client = client
    this.#isAnswer = isServerError
    this.#keepsPlans = keepsPlans
    this.#distrustAll = distrustAll
  }

  query<Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>
  /** Cursors are not used. */
  query(cursor: object): never
  async query<Row>(
    sql: string | object,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<Row>> {
    if (typeof sql !== 'string') throw new TypeError('Cursors are not used')
    try {
      const name = this.#keepsPlans ? preparedName(sql) : undefined
      const { command, rowCount, rows } = await this.#client.query({
        text: sql,
        values: [...parameters],
        ...(name !== undefined && { name }),
      })
      const counted = commands.find((known) => known === command) ?? 'SELECT'
      return { command: counted, rowCount: rowCount ?? 0, rows }
    } catch (error) {
      const isServerError = this.#isAnswer(error)
      if (isServerError && badConnection.test(error.code ?? '')) {
        this.#isLost = true
        this.#distrustAll()
      }
      // With a FATAL the connection ends, whatever the statement did.
      if (isServerError && error.severity !== 'FATAL') throw error
      this.#isLost = true
      throw new ResponseLost(error)
    }
  }

  release(): void {
    this.#client.release(this.#isLost)
  }
}
