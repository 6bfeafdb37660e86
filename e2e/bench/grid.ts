import { parseArgs } from 'node:util'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { browserArguments, ensureBrowser } from '../browser.ts'
import { startGreenroom } from '../greenroom.ts'
import { outermost, quantile, traceMainThread, type Work } from '../harness/trace-main-thread.ts'
import { BatchPages } from '../pages/batch.ts'
import { measureHour } from './grid-hour.ts'
import { memoryOf } from './page-memory.ts'

// The grid of /batch with 1,000 rows: how long the page takes from a key to the paint that shows it,
// and the memory of the page with 1,000 and 2,000 rows, in the grid and while the batch runs.
// Needs what `npm run build` builds.

const { values } = parseArgs({ options: { only: { type: 'string' } } })

/** How much slower than this machine the page runs, as a laptop of some years would. */
const SLOWDOWN = 4
const REPEATS = 20

const tasks = new Set(['RunTask', 'ThreadControllerImpl::RunTask'])

const csv = (rows: number) =>
  [
    'display_name,join_from,join_until,size,description',
    ...Array.from(
      { length: rows },
      (_, index) =>
        `Conference ${index},2030-0${(index % 9) + 1}-10 10:00,2030-0${(index % 9) + 1}-10 11:00,small,Day ${index} of the programme`,
    ),
  ].join('\n')

async function openGrid(page: Page, origin: string, rows: number): Promise<BatchPages> {
  const batch = new BatchPages(page)
  await page.goto(`${origin}/batch`)
  const file = { name: 'programme.csv', mimeType: 'text/csv', buffer: Buffer.from(csv(rows)) }
  await page.getByLabel('File with rows').setInputFiles(file)
  await page.getByRole('button', { name: `Use ${rows.toLocaleString('en')} rows` }).click()
  await batch.cell(1, 0).waitFor()
  return batch
}

const painted = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))))

type Action = {
  title: string
  /** The event from which on the time counts. */
  event: 'keydown' | 'paste'
  run: (page: Page, time: number) => Promise<void>
}

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) {
    await page.keyboard.press(key)
    await painted(page)
  }
}

const actions: readonly Action[] = [
  {
    title: 'ArrowDown',
    event: 'keydown',

    run: (page) => press(page, 'ArrowDown'),
  },
  {
    title: 'ArrowRight',
    event: 'keydown',

    run: (page) => press(page, 'ArrowRight', 'ArrowLeft'),
  },
  { title: 'PageDown', event: 'keydown', run: (page) => press(page, 'PageDown') },
  {
    title: 'First character in a cell',
    event: 'keydown',

    run: (page) => press(page, 'x', 'Escape', 'ArrowUp'),
  },
  {
    title: 'Character in an open cell',
    event: 'keydown',

    run: async (page, time) => {
      if (time === 0) await press(page, 'x')
      await press(page, 'y')
      if (time === REPEATS - 1) await press(page, 'Escape')
    },
  },
  {
    title: 'Enter, a display name',
    event: 'keydown',

    run: async (page, time) => press(page, ...`N${time}`, 'Enter'),
  },
  {
    title: 'Paste of 50 rows',
    event: 'paste',
    run: async (page, time) => {
      const block = Array.from(
        { length: 50 },
        (_, row) => `Pasted ${time} ${row}\tname-${time}-${row}`,
      )
      await page.evaluate((text) => navigator.clipboard.writeText(text), block.join('\n'))
      await press(page, 'Control+v')
    },
  },
  { title: 'Undo', event: 'keydown', run: (page) => press(page, 'Control+z') },
  { title: 'Redo', event: 'keydown', run: (page) => press(page, 'Control+y') },
  {
    title: 'Fill down 50 rows',
    event: 'keydown',

    run: async (page) => {
      for (let row = 0; row < 49; row += 1) await page.keyboard.press('Shift+ArrowDown')
      await press(page, 'Control+d', 'ArrowUp')
    },
  },
]

/** Processor time of the page's thread from each such event to the end of the next commit, in ms. */
function keyToPaint(work: readonly Work[], event: string): readonly number[] {
  const all = outermost(work, tasks)
  return work
    .filter(({ name, args }) => name === 'EventDispatch' && typeOf(args) === event)
    .flatMap(({ start }) => {
      const commit = work.find((piece) => piece.name === 'Commit' && piece.start > start)
      if (!commit) return []
      return all
        .filter((task) => task.end > start && task.start < commit.end)
        .reduce((sum, { busy }) => sum + busy, 0)
    })
}

function typeOf({ data }: Work['args']): unknown {
  return typeof data === 'object' && data !== null && 'type' in data ? data.type : undefined
}

/** What the browser says by itself: from the event to the frame after it, in steps of 8 ms. */
async function watchEvents(page: Page, { event }: Action, run: () => Promise<void>) {
  const handle = await page.evaluateHandle((type) => {
    const seen: number[] = []
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === type) seen.push(entry.duration)
    })
    const options: PerformanceObserverInit & { durationThreshold: number } = {
      type: 'event',
      durationThreshold: 16,
    }
    observer.observe(options)
    return seen
  }, event)
  await run()
  await painted(page)
  return handle.jsonValue()
}

async function measureAction(page: Page, session: CDPSession, action: Action) {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Home')
  await painted(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  const times: number[] = []
  const repeat = async () => {
    for (let time = 0; time < REPEATS; time += 1) await action.run(page, time)
  }
  const events = await watchEvents(page, action, repeat)
  const work = await traceMainThread(session, repeat)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  times.push(...keyToPaint(work, action.event))
  const round = (value: number) => Number(value.toFixed(1))
  return {
    action: action.title,
    events: times.length,
    median: round(quantile(times, 0.5)),
    p95: round(quantile(times, 0.95)),
    max: round(Math.max(0, ...times)),
    'untraced wall p95': round(quantile(events, 0.95)),
  }
}

const greenroom = await startGreenroom()
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: [...browserArguments],
})
try {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  if (values.only !== 'memory') {
    const page = await context.newPage()
    const batch = await openGrid(page, greenroom.origin, 1_000)
    const session = await context.newCDPSession(page)
    await batch.cell(1, 0).click()
    console.log(`1,000 rows, ${SLOWDOWN}x slower: ms of processor time from the event to the paint`)
    for (const action of actions)
      console.log(JSON.stringify(await measureAction(page, session, action)))
    await page.close()
  }
  if (values.only !== 'keys')
    for (const rows of [1_000, 2_000]) {
      const page = await context.newPage()
      await openGrid(page, greenroom.origin, rows)
      console.log(JSON.stringify({ rows, in: 'grid', ...(await memoryOf(page)) }))
      await page.close()
      console.log(
        JSON.stringify({
          rows,
          in: 'run',
          ...(await measureHour(context, greenroom.origin, rows)),
        }),
      )
    }
} finally {
  await browser.close()
  await greenroom.close()
}
