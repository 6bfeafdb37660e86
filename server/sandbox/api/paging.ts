import type * as z from 'zod/mini'
import { type FieldError, invalid } from '#contract/field-error.ts'
import { pageSize } from '#contract/protocol/page.ts'
import type { pageQuery } from '#contract/protocol/query.ts'

/** An item of a list. Positions only grow, and none is used twice. */
export type Positioned = { readonly position: number }

type PageQuery = z.infer<typeof pageQuery>
/** Query of a list: its page, and what else the list can be asked. */
export type ListQuery = PageQuery & Readonly<Record<string, string | undefined>>
type PageLinks = { self: string; first: string; next?: string; prev?: string }

/** Where a page lies: on the older or the newer side of a position. */
type Cursor = { side: 'older' | 'newer'; position: number }

/**
 * Cuts one page out of a list. The page token names a position, not a count of rows, so that a
 * walk through the pages neither repeats nor misses a row when others come and go meanwhile.
 *
 * @param rows the whole list, newest first
 * @param query as the contract's `pageQuery` accepts it; further keys are kept in the links
 * @param address absolute address of the list, without a query
 * @returns the rows of the page and its links, or what is wrong with the query
 */
export function pageOfRows<Row extends Positioned>(
  rows: readonly Row[],
  query: ListQuery,
  address: string,
): { links: PageLinks; rows: readonly Row[] } | FieldError {
  const number = Number(query.page_number ?? 0)
  const size = Number(query.page_size ?? pageSize.default)
  if (query.page_token === undefined && number > 0)
    return invalid(
      'page_token',
      'Must be present when page_number is above 0',
      'missing_required_parameter',
    )
  const cursor = query.page_token === undefined ? undefined : parsePageToken(query.page_token)
  if (cursor === null) return invalid('page_token', 'Is not one of the tokens handed out')

  const { start, end } = slice(rows, size, cursor)
  const linkTo = (page: number, token: string | undefined) =>
    link(address, { ...query, page_number: `${page}`, page_size: `${size}`, page_token: token })
  const links: PageLinks = { self: linkTo(number, query.page_token), first: linkTo(0, undefined) }
  const oldestHere = rows[end - 1]
  const newestHere = rows[start]
  if (end < rows.length)
    links.next = linkTo(
      number + 1,
      formatPageToken({ side: 'older', position: oldestHere?.position ?? Number.MAX_SAFE_INTEGER }),
    )
  if (start > 0)
    links.prev = linkTo(
      Math.max(0, number - 1),
      formatPageToken({ side: 'newer', position: newestHere?.position ?? 0 }),
    )
  return { links, rows: rows.slice(start, end) }
}

function slice(rows: readonly Positioned[], size: number, cursor: Cursor | undefined) {
  if (!cursor) return { start: 0, end: Math.min(size, rows.length) }
  if (cursor.side === 'older') {
    const start = countLeading(rows, (row) => row.position >= cursor.position)
    return { start, end: Math.min(start + size, rows.length) }
  }
  const end = countLeading(rows, (row) => row.position > cursor.position)
  return { start: Math.max(0, end - size), end }
}

/** How many rows at the head of the list pass; the list is sorted, so they are all that do. */
function countLeading(rows: readonly Positioned[], passes: (row: Positioned) => boolean): number {
  const first = rows.findIndex((row) => !passes(row))
  return first === -1 ? rows.length : first
}

function link(address: string, query: ListQuery): string {
  const given = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value !== undefined) given.set(key, value)
  return `${address}?${given}`
}

function formatPageToken({ side, position }: Cursor): string {
  return `PA${Buffer.from(`${side}:${position}`).toString('base64url')}`
}

function parsePageToken(token: string): Cursor | null {
  const text = token.startsWith('PA') ? Buffer.from(token.slice(2), 'base64url').toString() : ''
  const match = /^(older|newer):(\d{1,16})$/.exec(text)
  if (!match) return null
  return { side: match[1] === 'older' ? 'older' : 'newer', position: Number(match[2]) }
}
