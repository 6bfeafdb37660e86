import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { DatabaseError, Pool, PoolClient } from 'pg'
import { AnswerLost } from './store.ts'

/**
 * A pool whose connections are trusted as far as they deserve: one that broke off ends nothing but
 * the statement that was under way, and one whose answer did not come is used by nobody again.
 *
 * @param pool of the driver
 * @param isAnswer tells whether an error is PostgreSQL's own
 */
export function carefulPool(
  pool: Pool,
  isAnswer: (error: unknown) => error is DatabaseError,
): PostgresPool {
  // A connection in use tells of its end by an event too, which would end the process if nobody
  // listened. The statement under way tells its caller.
  pool.on('connect', (client) => client.on('error', () => {}))
  return {
    connect: async () => new CarefulClient(await pool.connect(), isAnswer),
    end: () => pool.end(),
  }
}

/** Those of which Kysely tells apart what their number of rows means. */
const commands = ['UPDATE', 'DELETE', 'INSERT', 'MERGE'] as const

class CarefulClient implements PostgresPoolClient {
  readonly #client: PoolClient
  readonly #isAnswer: (error: unknown) => error is DatabaseError
  #isLost = false

  constructor(client: PoolClient, isAnswer: (error: unknown) => error is DatabaseError) {
    this.#client = client
    this.#isAnswer = isAnswer
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
      const { command, rowCount, rows } = await this.#client.query(sql, [...parameters])
      const counted = commands.find((known) => known === command) ?? 'SELECT'
      return { command: counted, rowCount: rowCount ?? 0, rows }
    } catch (error) {
      // With a FATAL the connection ends, whatever became of the statement.
      if (this.#isAnswer(error) && error.severity !== 'FATAL') throw error
      this.#isLost = true
      throw new AnswerLost(error)
    }
  }

  release(): void {
    this.#client.release(this.#isLost)
  }
}
