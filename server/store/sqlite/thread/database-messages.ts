import type { Statement, StatementResult, Transaction } from './group-commit.ts'

/**
 * Requests to the database's thread. Only `run` and `close` get a reply, in their order.
 *
 * What a message holds is copied twice, and each object and name in it costs time; so a statement is
 * a list, and its SQL is sent once.
 */
export type DatabaseRequest =
  | {
      readonly kind: 'run'
      /** SQL that has a number from now on: the next ones. */
      readonly texts: readonly string[]
      readonly work: readonly EncodedWork[]
    }
  | { readonly kind: 'checkpoint' }
  | { readonly kind: 'close' }

export type DatabaseReply =
  | { readonly kind: 'opened' }
  /** The message is that of a StoreOpenError. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'results'; readonly results: readonly EncodedResult[] }
  | { readonly kind: 'closed' }

/** A statement: its SQL or the number of it, and its parameters. */
type EncodedStatement = readonly [sql: string | number, ...parameters: unknown[]]

type EncodedWork = EncodedStatement | { readonly all: readonly EncodedStatement[] }

/** Of a statement that has no rows only how many it changed. */
type EncodedResult = number | StatementResult

type Work = readonly (Statement | Transaction)[]

/** SQL texts that get a number: as many as are kept prepared. */
const MAX_NUMBERED = 100

/** Makes requests in one thread. */
export function createEncoder(): (work: Work) => DatabaseRequest {
  const numbers = new Map<string, number>()
  return (work) => {
    const texts: string[] = []
    const encode = ({ sql, parameters }: Statement): EncodedStatement => {
      const known = numbers.get(sql)
      if (known !== undefined) return [known, ...parameters]
      if (numbers.size === MAX_NUMBERED) return [sql, ...parameters]
      texts.push(sql)
      numbers.set(sql, numbers.size)
      return [numbers.size - 1, ...parameters]
    }
    const encoded = work.map((one) =>
      'all' in one ? { all: one.all.map((statement) => encode(statement)) } : encode(one),
    )
    return { kind: 'run', texts, work: encoded }
  }
}

/** Reads requests in the other. */
export function createDecoder(): (request: Extract<DatabaseRequest, { kind: 'run' }>) => Work {
  const numbered: string[] = []
  const decode = ([sql, ...parameters]: EncodedStatement): Statement => ({
    sql: typeof sql === 'string' ? sql : (numbered[sql] ?? ''),
    parameters,
  })
  return ({ texts, work }) => {
    numbered.push(...texts)
    return work.map((one) => ('all' in one ? { all: one.all.map(decode) } : decode(one)))
  }
}

export function encodeResults(results: readonly StatementResult[]): readonly EncodedResult[] {
  return results.map((result) =>
    result.ok && Array.isArray(result.rows) && result.rows.length === 0 ? result.changes : result,
  )
}

export function decodeResults(results: readonly EncodedResult[]): readonly StatementResult[] {
  return results.map((result) =>
    typeof result === 'number' ? { ok: true, rows: [], changes: result } : result,
  )
}
