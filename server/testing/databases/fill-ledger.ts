import type { Store } from '../../store/store.ts'
import { rowOf } from '../../submissions/ledger/entry-row.ts'

export type FillOptions = {
  readonly space: string
  readonly count: number
  /** The response of each. */
  readonly response?: unknown
  readonly operator?: string
  /** When the first one was submitted, in ms since 1970. */
  readonly since?: number
}

/** Rows that go in at once; SQLite takes 32,766 values in a statement. */
const ROWS_PER_INSERT = 500

/**
 * Puts many finished creates on record, a second apart: `key-0` of `name-0` first. By hand this
 * would take minutes.
 */
export async function fillLedger({ db }: Store, filling: FillOptions): Promise<void> {
  const { space, count, response = {}, operator = 'ada', since = Date.UTC(2026, 0, 1) } = filling
  const rows = Array.from({ length: count }, (_, index) => {
    const intent = {
      key: `key-${index}`,
      kind: 'create' as const,
      fingerprint: '',
      method: 'POST',
      target: '/api/video/conferences',
      body: {},
      name: `name-${index}`,
      nameIsOurs: false,
      conferenceId: null,
      operator,
      requestId: `request-${index}`,
      before: undefined,
      upstreamStartedAt: null,
    }
    const row = rowOf(intent, since + index * 1_000)
    const response_body = JSON.stringify(response)
    const settled = { state: 'done' as const, response_status: 200, response_body }
    return {
      ...row,
      ...settled,
      space,
      lease_owner: null,
      lease_until: 0,
      settled_at: row.created_at,
    }
  })
  for (let start = 0; start < count; start += ROWS_PER_INSERT) {
    await db
      .insertInto('submission')
      .values(rows.slice(start, start + ROWS_PER_INSERT))
      .execute()
  }
}
