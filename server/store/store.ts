import type { CompiledQuery, Kysely, QueryResult, RawBuilder } from 'kysely'
import type { Tables } from './tables.ts'

/** An open database, whichever kind it is. */
export type Store = {
  readonly db: Kysely<Tables>
  /** The database's own clock, in ms since 1970: the one that several instances agree on. */
  readonly now: RawBuilder<number>
  /** True where nobody else can have the database open: then no earlier lease is valid. */
  readonly exclusive: boolean
  /** Carries out a prepared query. Kysely's own way to a connection takes several promises more. */
  readonly execute: <Row>(query: CompiledQuery<Row>) => Promise<QueryResult<Row>>
  /**
   * Carries out statements as one: all of them or none.
   *
   * @returns how many rows each of them changed
   */
  readonly atomic: (queries: readonly CompiledQuery[]) => Promise<readonly number[]>
  readonly close: () => Promise<void>
}

/** The database's response to a statement was lost: the statement may have been carried out. */
export class ResponseLost extends Error {
  constructor(cause: unknown) {
    super('The database did not answer', { cause })
  }
}

/** The database cannot be used now: gone, locked, full. Its message does not name the cause. */
export class StoreUnavailable extends Error {
  /** Whether the statement may have been carried out all the same. */
  readonly mayBeDone: boolean

  constructor(cause: unknown) {
    super('The database cannot be used', { cause })
    this.mayBeDone = cause instanceof ResponseLost
  }
}

/** Why the database cannot be opened, and what to do about it, in one line. */
export class StoreOpenError extends Error {}
