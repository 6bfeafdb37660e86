import type { BrowserContext } from '@playwright/test'
import type { BatchDetail, BatchRow } from '#contract/batches/batch.ts'
import { memoryOf } from './page-memory.ts'

const HOUR_S = 3_600
const ID = '6c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f'
const AT = '2027-03-01T10:00:00.000Z'

const row = (index: number, state: BatchRow['state']): BatchRow => ({
  index,
  state,
  key: null,
  conferenceId: state === 'done' ? ID : null,
  name: `conference-${index}`,
  updatedAt: null,
  seenUpdatedAt: null,
  before: null,
  problem: null,
  settledAt: state === 'done' ? AT : null,
  values: {
    display_name: `Conference ${index}`,
    name: `conference-${index}`,
    description: `Day ${index} of the programme`,
  },
})

const detail = (total: number, done: number): BatchDetail => ({
  id: ID,
  kind: 'create',
  title: 'Programme',
  state: 'running',
  operator: null,
  requestId: 'request',
  createdAt: AT,
  startedAt: AT,
  finishedAt: null,
  total,
  counts: {
    waiting: total - done,
    sending: 0,
    finding_out: 0,
    done,
    refused: 0,
    failed: 0,
    conflict: 0,
    stopped: 0,
  },
  perMinute: 60,
  secondsLeft: 60,
  waitingUntil: null,
  base: {},
})

/** An hour of a running batch on its page: asked for each second, while its rows are done one by one. */
export async function measureHour(context: BrowserContext, origin: string, total: number) {
  const page = await context.newPage()
  await page.clock.install()
  let asked = 0
  const doneBy = () => Math.floor((asked / HOUR_S) * (total - 1))
  await page.route(`**/api/batches/${ID}`, (route) => {
    asked += 1
    return route.fulfill({ json: detail(total, doneBy()) })
  })
  await page.route(`**/api/batches/${ID}/rows?*`, (route) => {
    const query = new URL(route.request().url()).searchParams
    const from = Number(query.get('cursor') ?? 0)
    const to = Math.min(total, from + Number(query.get('limit')))
    const data = Array.from({ length: to - from }, (_, index) =>
      row(from + index, from + index < doneBy() ? 'done' : 'waiting'),
    )
    return route.fulfill({ json: { data, next: to < total ? String(to) : null } })
  })
  await page.goto(`${origin}/batch/${ID}`)
  await page.getByRole('region', { name: 'Rows of the batch' }).waitFor()
  const before = await memoryOf(page)
  while (asked < HOUR_S) await page.clock.runFor(1_000)
  const after = await memoryOf(page)
  await page.close()
  return { before, afterAnHour: after }
}
