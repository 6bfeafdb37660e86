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

const FRAMES_UNTIL_QUIET = 3

/** Waits for the paint and for what follows after it, as nobody presses keys in one frame. */
const painted = async (page: Page) => {
  for (let frame = 0; frame < FRAMES_UNTIL_QUIET; frame += 1)
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))),
    )
}

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
  { title: 'Delete', keys: 3, counted: [0], run: (page) => press(page, 'Delete', 'Control+z') },
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

/**
 * Processor time of the page's thread in ms, of each key that counts: to the end of the next commit,
 * and all until the next key, with what follows after the paint and what the bench itself asks.
 */
function timesOfKeys(work: readonly Work[], { keys, counted }: Action) {
  const all = outermost(work, tasks)
  const busyBetween = (from: number, to: number) =>
    all
      .filter(({ start, end }) => end > from && start < to)
      .reduce((sum, { busy }) => sum + busy, 0)
  const pressed = work.filter(
    ({ name, args }) => name === 'EventDispatch' && typeOf(args) === 'keydown',
  )
  return pressed.flatMap(({ start }, index) => {
    const commit = work.find((piece) => piece.name === 'Commit' && piece.start > start)
    if (!commit || !counted.includes(index % keys)) return []
    const next = pressed[index + 1]?.start ?? Number.POSITIVE_INFINITY
    return { toPaint: busyBetween(start, commit.end), untilNext: busyBetween(start, next) }
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
  const measured = timesOfKeys(work, action)
  const times = measured.map(({ toPaint }) => toPaint)
  const round = (value: number) => Number(value.toFixed(1))
  return {
    action: action.title,
    keys: times.length,
    median: round(quantile(times, 0.5)),
    p95: round(quantile(times, 0.95)),
    max: round(Math.max(0, ...times)),
    allWork: round(
      quantile(
        measured.map(({ untilNext }) => untilNext),
        0.5,
      ),
    ),
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
