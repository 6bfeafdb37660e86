import { expect, vi } from 'vitest'
import {
  type BatchDetail,
  type BatchRow,
  batchDetail,
  batchRowPage,
} from '#contract/batches/batch.ts'
import { type ChangeRequest, sendChange } from './sandboxed-app.ts'
import type { TestApp } from './start-app.ts'

/** Sends a batch in, and expects it to be taken. */
export async function takeIn(app: TestApp, body: unknown, key?: string): Promise<BatchDetail> {
  const sent: ChangeRequest = { path: '/api/batches', body, ...(key !== undefined && { key }) }
  const response = await sendChange(app, sent)
  const text = await response.text()
  expect(response.status, text).toBe(201)
  return batchDetail.parse(JSON.parse(text))
}

export async function batchOf(app: TestApp, id: string): Promise<BatchDetail> {
  return batchDetail.parse(await (await fetch(`${app.origin}/api/batches/${id}`)).json())
}

/** Steers a batch; expects a 200. */
export async function steer(
  app: TestApp,
  id: string,
  action: string,
  body?: unknown,
): Promise<BatchDetail> {
  const response = await sendChange(app, { path: `/api/batches/${id}/${action}`, body })
  const text = await response.text()
  expect(response.status, text).toBe(200)
  return batchDetail.parse(JSON.parse(text))
}

/** Polls until a batch is as it should be. */
export function batchThat(
  app: TestApp,
  id: string,
  holds: (batch: BatchDetail) => boolean,
): Promise<BatchDetail> {
  return vi.waitFor(
    async () => {
      const batch = await batchOf(app, id)
      expect(holds(batch), JSON.stringify(batch)).toBe(true)
      return batch
    },
    { timeout: 60_000, interval: 20 },
  )
}

export function finishedBatch(app: TestApp, id: string): Promise<BatchDetail> {
  return batchThat(app, id, ({ finishedAt }) => finishedAt !== null)
}

/** @returns all rows of a batch */
export async function batchRowsAt(origin: string, id: string): Promise<readonly BatchRow[]> {
  const rows: BatchRow[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const after: string = cursor === '' ? '' : `&cursor=${cursor}`
    const response = await fetch(`${origin}/api/batches/${id}/rows?limit=500${after}`)
    const page = batchRowPage.parse(await response.json())
    rows.push(...page.data)
    cursor = page.next
  }
  return rows
}

/** Where a batch is, or something of it. */
export const pathOf = (id: string, rest = '') => `/api/batches/${id}${rest}`

/** Rows of a batch of creates, each with a name of its own. */
export const series = (count: number, stem = 'day') =>
  Array.from({ length: count }, (_, index) => ({
    display_name: `Day ${index}`,
    name: `${stem}-${index}`,
  }))
