import { chromium, type Page } from '@playwright/test'
import type { ColorField } from '#contract/theme.ts'
import { browserArguments, ensureBrowser } from '../browser.ts'
import { startGreenroom } from '../greenroom.ts'
import { outermost, quantile, traceMainThread, type Work } from '../harness/trace-main-thread.ts'
import { NewConferencePage } from '../pages/new-conference.ts'

/** Pointer events a second, and how long a drag lasts. */
const rate = 60
const seconds = 4
/** How much slower than this machine the page runs, as a laptop of some years would. */
const slowdown = 4

type Case = {
  title: string
  picker: string
  field: ColorField
  prepare: (form: NewConferencePage) => Promise<void>
}

const crowd = async (form: NewConferencePage) => {
  await form.field('Layout').selectOption('10x10')
  await form.field('Size').selectOption('large')
  await form.field('People in the room').fill('100')
}

const cases: readonly Case[] = [
  {
    title: 'In the room, 4 people, background',
    picker: 'Picker for background of the dark theme',
    field: 'dark_background',
    prepare: async () => {},
  },
  {
    title: 'In the room, 10 x 10, foreground',
    picker: 'Picker for foreground of the dark theme',
    field: 'dark_foreground',
    prepare: crowd,
  },
  {
    title: 'Before joining, primary',
    picker: 'Picker for primary of the dark theme',
    field: 'dark_primary',
    prepare: (form) => form.preview.getByRole('radio', { name: 'Before joining' }).check(),
  },
  {
    title: '10 x 10, foreground, contrast report open',
    picker: 'Picker for foreground of the dark theme',
    field: 'dark_foreground',
    prepare: async (form) => {
      await crowd(form)
      await form.page.getByRole('button', { name: 'Contrast', exact: true }).click()
      await form.page.getByRole('heading', { name: 'Contrast' }).waitFor()
    },
  },
]

/** Work in which scripts run; what they cause in styling and painting is counted apart. */
const scripts = new Set([
  'EventDispatch',
  'FireAnimationFrame',
  'TimerFire',
  'RunMicrotasks',
  'FunctionCall',
])
const style = new Set(['UpdateLayoutTree'])
const layout = new Set(['Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit'])
const tasks = new Set(['RunTask', 'ThreadControllerImpl::RunTask'])

async function measure(page: Page, origin: string, { picker, field, prepare }: Case) {
  const form = new NewConferencePage(page)
  await page.goto(`${origin}/conferences/new`)
  await form.heading.waitFor()
  await prepare(form)
  const area = await (await form.openPicker(picker))
    .getByRole('slider', { name: 'Color' })
    .boundingBox()
  if (!area) throw new Error('The picker has no area to drag in')
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })

  const move = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: number) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x: area.x + (area.width / 2) * (1 + 0.9 * Math.cos(at / 20)),
      y: area.y + (area.height / 2) * (1 + 0.9 * Math.sin(at / 13)),
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    })
  const before = await form.color(field).inputValue()
  // A pointer arrives before it presses.
  await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2)
  const events = rate * seconds
  const drag = async () => {
    await move('mousePressed', 0)
    const begun = performance.now()
    for (let event = 1; event <= events; event += 1) {
      const due = begun + (event * 1000) / rate
      // Not awaited one by one: a real pointer does not wait for the page either.
      void move('mouseMoved', event)
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
    }
    await move('mouseReleased', events)
  }
  // Once without the trace, which slows the page down itself.
  const longTasks = await watchLongTasks(page, drag)
  const work = await traceMainThread(session, drag)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  if ((await form.color(field).inputValue()) === before) throw new Error('Nothing was dragged')
  return { ...figures(work, events), ...longTasks }
}

/** What the browser itself calls long, 50 ms and more, while something is done. */
async function watchLongTasks(page: Page, action: () => Promise<void>) {
  const lengths = await page.evaluateHandle(() => {
    const seen: number[] = []
    const observer = new PerformanceObserver((list) => {
      seen.push(...list.getEntries().map(({ duration }) => duration))
    })
    observer.observe({ type: 'longtask' })
    return seen
  })
  await action()
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  const long = await lengths.jsonValue()
  return { 'untraced: long tasks': long.length, 'untraced: longest ms': Math.max(0, ...long) }
}

function figures(work: readonly Work[], events: number) {
  const lengths = (names: ReadonlySet<string>) => outermost(work, names).map(({ busy }) => busy)
  const perEvent = (names: ReadonlySet<string>) => {
    // Everything that a move caused lies between it and the next.
    const begin = work[0]?.start ?? 0
    const slots = new Map<number, number>()
    for (const { start, busy } of outermost(work, names)) {
      const slot = Math.floor(((start - begin) * rate) / 1000)
      slots.set(slot, (slots.get(slot) ?? 0) + busy)
    }
    return [...slots.values()]
  }
  const round = (value: number) => Number(value.toFixed(1))
  return {
    events,
    'script ms, median': round(quantile(perEvent(scripts), 0.5)),
    'script ms, p95': round(quantile(perEvent(scripts), 0.95)),
    'style ms, median': round(quantile(perEvent(style), 0.5)),
    'style ms, p95': round(quantile(perEvent(style), 0.95)),
    'layout and paint ms, median': round(quantile(perEvent(layout), 0.5)),
    'longest task ms': round(Math.max(...lengths(tasks), 0)),
    'tasks over 50 ms': lengths(tasks).filter((length) => length > 50).length,
  }
}

const greenroom = await startGreenroom()
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: [...browserArguments],
})
try {
  for (const scenario of cases) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const found = await measure(page, greenroom.origin, scenario)
    console.log(`\n${scenario.title} (${rate} events a second, ${slowdown}x slower)`)
    for (const [name, value] of Object.entries(found)) console.log(`  ${name.padEnd(30)} ${value}`)
    await page.close()
  }
} finally {
  await browser.close()
  await greenroom.close()
}
