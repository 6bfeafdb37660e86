import type * as z from 'zod/mini'
import { pageOf } from '#contract/protocol/page.ts'
import { request } from './client.ts'
import { cursorOf, type PageCursor } from './conference/conference-pages.ts'

type List<Row extends z.core.$ZodType> = {
  path: `/api/${string}`
  /** Beside the page's own parameters. */
  query?: Readonly<Record<string, string>>
  row: Row
  pageSize: number
  signal?: AbortSignal
}

/**
 * Reads a list to its end. Pages that shift while they are read give a row twice: the later one
 * counts.
 *
 * @returns all rows, in their order
 */
export async function readAllPages<Row extends z.core.$ZodType<{ id: string }>>(
  list: List<Row>,
): Promise<z.infer<Row>[]> {
  const { path, query, row, pageSize, signal } = list
  const schema = pageOf(row)
  const rows = new Map<string, z.infer<Row>>()
  let cursor: PageCursor | null = null
  do {
    const search = new URLSearchParams({ ...query, ...cursor, page_size: String(pageSize) })
    const page: z.infer<typeof schema> = await request({
      method: 'GET',
      path: `${path}?${search}`,
      schema,
      ...(signal && { signal }),
    })
    for (const entry of page.data) rows.set(entry.id, entry)
    const before: PageCursor | null = cursor
    cursor = cursorOf(page.links.next)
    // A link that leads to itself would never end.
    if (cursor !== null && cursor.page_token === before?.page_token) break
  } while (cursor !== null)
  return [...rows.values()]
}
