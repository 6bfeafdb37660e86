import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { SubmissionSummary } from '../../submissions/history/submission-summary.ts'

const columns: readonly (readonly [
  string,
  (entry: SubmissionSummary) => string | number | null,
])[] = [
  ['submitted', (entry) => new Date(entry.createdAt).toISOString()],
  ['kind', (entry) => entry.kind],
  ['state', (entry) => entry.state],
  ['conference_name', (entry) => entry.name],
  ['conference_id', (entry) => entry.conferenceId],
  ['operator', (entry) => entry.operator],
  ['attempts', (entry) => entry.attempts],
  ['seconds', (entry) => seconds(entry)],
  ['status', (entry) => entry.response?.status ?? null],
  ['request_id', (entry) => entry.requestId],
  ['key', (entry) => entry.key],
]

/**
 * Sends what was submitted as a table (RFC 4180) while it is read, as fast as it is taken.
 *
 * @param batches of rows, in their order
 * @param signal ends it
 * @throws what the first batch rejects with, before anything is sent; later what the rest does, or
 *   that the caller went away
 */
export async function sendCsv(
  response: ServerResponse,
  batches: AsyncIterator<readonly SubmissionSummary[]>,
  signal: AbortSignal,
): Promise<void> {
  const first = await batches.next()
  response.writeHead(200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="greenroom-activity.csv"',
    'Cache-Control': 'no-store',
  })
  await pipeline(linesOf(first, batches), response, { signal })
}

async function* linesOf(
  first: IteratorResult<readonly SubmissionSummary[]>,
  batches: AsyncIterator<readonly SubmissionSummary[]>,
): AsyncGenerator<string> {
  // The byte order mark makes spreadsheets read UTF-8.
  yield `\ufeff${line(columns.map(([title]) => title))}`
  for (let batch = first; !batch.done; batch = await batches.next()) {
    yield batch.value.map((entry) => line(columns.map(([, value]) => value(entry)))).join('')
  }
}

function line(values: readonly (string | number | null)[]): string {
  return `${values.map(cell).join(',')}\r\n`
}

/** Where a formula could begin: at the start, and behind what parts cells in many countries. */
const formula = /(?:^|(?<=[;\t\r\n]))(?=[=+\-@\t\r])/g

/**
 * @returns a value as a cell of a table. A text that a spreadsheet would take for a formula gets an
 *   apostrophe: what somebody typed as a name must not run on another's machine.
 */
function cell(value: string | number | null): string {
  if (value === null) return ''
  const text = typeof value === 'string' ? value.replaceAll(formula, "'") : `${value}`
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function seconds({ createdAt, settledAt }: SubmissionSummary): number | null {
  return settledAt === null ? null : (settledAt - createdAt) / 1000
}
