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
const REPEATS = 10

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
  /** Keys that go down in one run, modifiers too, and those of them that count. */
  keys: number
  counted: readonly number[]
  run: (page: Page, time: number) => Promise<void>
}

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) {
    await page.keyboard.press(key)
    await painted(page)
  }
}

const FILLED_ROWS = 20

const actions: readonly Action[] = [
  { title: 'ArrowDown', keys: 1, counted: [0], run: (page) => press(page, 'ArrowDown') },
  {
    title: 'ArrowRight and ArrowLeft',
    keys: 2,
    counted: [0, 1],
    run: (page) => press(page, 'ArrowRight', 'ArrowLeft'),
  },
  { title: 'PageDown', keys: 1, counted: [0], run: (page) => press(page, 'PageDown') },
  {
    title: 'First character in a cell',
    keys: 2,
    counted: [0],
    run: (page) => press(page, 'x', 'Escape'),
  },
  {
    title: 'Next character in a cell',
    keys: 3,
    counted: [1],
    run: (page) => press(page, 'x', 'y', 'Escape'),
  },
  {
    title: 'Enter, a display name',
    keys: 3,
    counted: [2],
    run: (page, time) => press(page, 'N', String(time % 10), 'Enter'),
  },
  {
    title: 'Paste of 50 rows',
    keys: 2,
    counted: [1],
    run: async (page, time) => {
      const block = Array.from(
        { length: 50 },
        (_, row) => `Pasted ${time} ${row}\tname-${time}-${row}`,
      )
      await page.evaluate((text) => navigator.clipboard.writeText(text), block.join('\n'))
      await press(page, 'Control+v')
    },
  },
  { title: 'Undo', keys: 2, counted: [1], run: (page) => press(page, 'Control+z') },
  { title: 'Redo', keys: 2, counted: [1], run: (page) => press(page, 'Control+y') },
  {
    title: `Fill down ${FILLED_ROWS} rows`,
    keys: 2 * FILLED_ROWS + 3,
    counted: [2 * FILLED_ROWS + 1],
    run: async (page) => {
      for (let row = 0; row < FILLED_ROWS; row += 1) await page.keyboard.press('Shift+ArrowDown')
      await press(page, 'Control+d', 'ArrowUp')
    },
  },
]

/** Processor time of the page's thread from each key that counts to the end of the next commit, in ms. */
function keyToPaint(work: readonly Work[], { keys, counted }: Action): readonly number[] {
  const all = outermost(work, tasks)
  return work
    .filter(({ name, args }) => name === 'EventDispatch' && typeOf(args) === 'keydown')
    .filter((_, index) => counted.includes(index % keys))
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

async function measureAction(page: Page, session: CDPSession, action: Action) {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Home')
  await painted(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  const repeat = async () => {
    for (let time = 0; time < REPEATS; time += 1) await action.run(page, time)
  }
  const work = await traceMainThread(session, repeat)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const times = keyToPaint(work, action)
  const round = (value: number) => Number(value.toFixed(1))
  return {
    action: action.title,
    keys: times.length,
    median: round(quantile(times, 0.5)),
    p95: round(quantile(times, 0.95)),
    max: round(Math.max(0, ...times)),
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
    console.log(`1,000 rows, ${SLOWDOWN}x slower: ms of processor time from a key to its paint`)
    for (const action of actions)
      console.log(JSON.stringify(await measureAction(page, session, action)))
    await page.close()
  }
  if (values.only !== 'keys')
    for (const rows of [1_000, 2_000]) {
      // A draft of fewer rows would be there again.
      const fresh = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      const page = await fresh.newPage()
      await openGrid(page, greenroom.origin, rows)
      console.log(JSON.stringify({ rows, in: 'grid', ...(await memoryOf(page)) }))
      await page.close()
      const run = await measureHour(fresh, greenroom.origin, rows)
      console.log(JSON.stringify({ rows, in: 'run', ...run }))
      await fresh.close()
    }
} finally {
  await browser.close()
  await greenroom.close()
}
