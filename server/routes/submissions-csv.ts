import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { SubmissionFilters } from '#contract/submission.ts'
import type { Entry } from '../submissions/entry.ts'
import type { Cursor, History } from '../submissions/history.ts'

/** Rows that are read at a time, so that the whole is never in memory. */
const atATime = 500

const columns: readonly (readonly [string, (entry: Entry) => string | number | null])[] = [
  ['submitted', (entry) => new Date(entry.createdAt).toISOString()],
  ['kind', (entry) => entry.kind],
  ['state', (entry) => entry.state],
  ['conference_name', (entry) => entry.name],
  ['conference_id', (entry) => entry.conferenceId],
  ['operator', (entry) => entry.operator],
  ['attempts', (entry) => entry.attempts],
  ['seconds', (entry) => seconds(entry)],
  ['status', (entry) => entry.answer?.status ?? null],
  ['request_id', (entry) => entry.requestId],
  ['key', (entry) => entry.key],
]

/**
 * Sends what was submitted as a table (RFC 4180), newest first, while it is read.
 *
 * @param history reads it
 * @param filters which submissions
 */
export async function sendCsv(
  response: ServerResponse,
  history: History,
  filters: SubmissionFilters,
): Promise<void> {
  let page = await history(filters, atATime, undefined)
  response.writeHead(200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="greenroom-activity.csv"',
    'Cache-Control': 'no-store',
  })
  // The mark tells spreadsheets that it is UTF-8.
  response.write(`\ufeff${line(columns.map(([title]) => title))}`)
  for (;;) {
    const lines = page.entries.map((entry) => line(columns.map(([, value]) => value(entry))))
    if (!response.write(lines.join(''))) {
      await Promise.race([once(response, 'drain'), once(response, 'close')])
    }
    const next: Cursor | undefined = page.next
    if (!next || response.destroyed) break
    page = await history(filters, atATime, next)
  }
  response.end()
}

function line(values: readonly (string | number | null)[]): string {
  return `${values.map(cell).join(',')}\r\n`
}

/**
 * @returns a value as it stands in a table. A text that a spreadsheet would take for a formula
 *   gets an apostrophe: what somebody typed as a name must not run on another's machine.
 */
function cell(value: string | number | null): string {
  if (value === null) return ''
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : `${value}`
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function seconds({ createdAt, settledAt }: Entry): number | null {
  return settledAt === null ? null : (settledAt - createdAt) / 1000
}
