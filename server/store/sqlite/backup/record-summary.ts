import type { Database } from 'libsql'
import * as z from 'zod/mini'

/** How much a database holds, and up to when. */
export type RecordSummary = { readonly submissions: number; readonly newest: Date | undefined }

const rows = z.tuple([z.object({ submissions: z.number(), newest: z.nullable(z.number()) })])

/** @throws SQLite's error where there is no such table */
export function summaryOf(database: Database): RecordSummary {
  const query = 'select count(*) as submissions, max(created_at) as newest from submission'
  const [{ submissions, newest }] = rows.parse(database.prepare(query).all())
  return { submissions, newest: newest === null ? undefined : new Date(newest) }
}
