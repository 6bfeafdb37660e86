import { setTimeout as pause } from 'node:timers/promises'
import { brotliCompressSync } from 'node:zlib'
import type { Browser, Page, Response } from '@playwright/test'
import { SLOW_4G, SLOWDOWN } from './slow-machine.ts'
import { changeColor, type PageFigures, watchPage, watchSettings } from './watch-page.ts'

/** The names by which the fields of a page are found. */
export type FieldNames = {
  readonly field: string
  readonly area: string
  readonly color: string
}

/** One first visit, in ms and bytes. */
export type Visit = {
  readonly usable: number
  readonly firstPaint: number
  readonly largestPaint: number
  readonly layoutShift: number
  readonly longTaskExcess: number
  readonly requestsBeforeUsable: number
  readonly scriptBytes: number
  readonly styleBytes: number
  readonly keys: readonly number[]
  readonly colors: readonly number[]
}

/** The first load has ended where nothing has come for so long, in ms. */
const QUIET_MS = 3_000

/** A key shorter than the browser reports counts as this, in ms. */
const SHORT_KEY_MS = 8

const TYPED = 'Twice a day, with the usual guest speaker'.slice(0, 40)
const COLOR_CHANGES = 20

/**
 * Visits a form for the first time, with nothing cached, types into it and changes a colour.
 *
 * @throws where a field is not found
 */
export async function measureVisit(
  browser: Browser,
  address: string,
  names: FieldNames,
): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  try {
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', SLOW_4G)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    // tsx wraps named functions in calls of this helper of esbuild's, which the page has not.
    await page.addInitScript('globalThis.__name = (value) => value')
    await page.addInitScript(watchPage, watchSettings(names.field))
    const responses: Response[] = []
    let lastAt = 0
    page.on('response', (response) => {
      responses.push(response)
      lastAt = performance.now()
    })
    await page.goto(address)
    await page.waitForFunction(() => window.figures.usable !== undefined)
    await page.waitForLoadState('networkidle')
    // What comes when the page is idle belongs to the first load too.
    while (performance.now() - lastAt < QUIET_MS) await pause(100)
    const loaded: PageFigures = await page.evaluate(() => window.figures)
    const bytes = await bytesByKind(responses)
    return {
      ...loaded,
      usable: loaded.usable ?? Number.NaN,
      ...bytes,
      keys: await typeKeys(page, names.area),
      colors: await page.evaluate(changeColor, { label: names.color, times: COLOR_CHANGES }),
    }
  } finally {
    await page.context().close()
  }
}

async function typeKeys(page: Page, area: string): Promise<readonly number[]> {
  await page.getByLabel(area).first().click()
  await page.evaluate(() => {
    window.figures.keys.length = 0
  })
  await page.keyboard.type(TYPED, { delay: 100 })
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  const keys = await page.evaluate(() => window.figures.keys)
  const short = Math.max(0, TYPED.length - keys.length)
  return [...keys, ...Array.from({ length: short }, () => SHORT_KEY_MS)]
}

/** Compressed here, so that no server's setting counts. */
async function bytesByKind(
  responses: readonly Response[],
): Promise<{ scriptBytes: number; styleBytes: number }> {
  let scriptBytes = 0
  let styleBytes = 0
  for (const response of responses) {
    const kind = response.request().resourceType()
    if (kind !== 'script' && kind !== 'stylesheet') continue
    const size = brotliCompressSync(await response.body()).length
    if (kind === 'script') scriptBytes += size
    else styleBytes += size
  }
  return { scriptBytes, styleBytes }
}
