import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { startSandbox } from '../../server/sandbox/start.ts'
import { conference } from '../../src/contract/conference.ts'
import { browserArguments, ensureBrowser } from '../browser.ts'
import { startGreenroom } from '../greenroom.ts'
import { quantile } from '../harness/trace-main-thread.ts'
import { measureReturn, returnPages } from './web/measure-return.ts'
import { measureVisit, type Visit } from './web/measure-visit.ts'

// How long a first visit to the form takes on a slow machine and a slow network, and how soon a
// key and a colour are seen; with `--page ADDRESS`, another page beside it, in turn; then how soon each
// page can be used that is opened again. Reports, and asserts nothing: what counts are the ratios.
// Needs what `npm run build` builds.

const { values } = parseArgs({
  options: {
    page: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '5' },
    field: { type: 'string', default: 'Display name' },
    area: { type: 'string', default: 'Description' },
    color: { type: 'string', default: 'Light primary' },
  },
})

const rows: readonly (readonly [string, (visits: readonly Visit[]) => string])[] = [
  [`${values.field} usable, ms`, median('usable')],
  ['first contentful paint, ms', median('firstPaint')],
  ['largest contentful paint, ms', median('largestPaint')],
  ['long tasks beyond 50 ms, ms', median('longTaskExcess')],
  ['layout shift', (visits) => middle(visits, 'layoutShift').toFixed(3)],
  ['requests before it can be used', median('requestsBeforeUsable')],
  ['JavaScript of the first load, kB brotli', kilobytes('scriptBytes')],
  ['CSS of the first load, kB brotli', kilobytes('styleBytes')],
  ['key to paint, p50 / p98, ms', spread('keys')],
  ['colour to paint, p50 / p98, ms', spread('colors')],
]

type NumberKey = {
  [K in keyof Visit]: Visit[K] extends number ? K : never
}[keyof Visit]

function middle(visits: readonly Visit[], key: NumberKey): number {
  return quantile(
    visits.map((visit) => visit[key]),
    0.5,
  )
}

function median(key: NumberKey) {
  return (visits: readonly Visit[]) => middle(visits, key).toFixed(0)
}

function kilobytes(key: NumberKey) {
  return (visits: readonly Visit[]) => (middle(visits, key) / 1_000).toFixed(1)
}

function spread(key: 'keys' | 'colors') {
  return (visits: readonly Visit[]) => {
    const all = visits.flatMap((visit) => visit[key])
    return `${quantile(all, 0.5).toFixed(0)} / ${quantile(all, 0.98).toFixed(0)}`
  }
}

const sandbox = await startSandbox({ seeded: false })
const greenroom = await startGreenroom(sandbox)
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: [...browserArguments],
})
const pages = [
  { title: 'Greenroom', address: `${greenroom.origin}/conferences/new`, visits: [] as Visit[] },
  ...values.page.map((address) => ({ title: address, address, visits: [] as Visit[] })),
]
try {
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const { address, visits } of pages) {
      visits.push(await measureVisit(browser, address, values))
    }
  }
  console.log(`| | ${pages.map(({ title }) => title).join(' | ')} |`)
  console.log(`| --- |${' --: |'.repeat(pages.length)}`)
  for (const [title, figure] of rows) {
    console.log(`| ${[title, ...pages.map(({ visits }) => figure(visits))].join(' | ')} |`)
  }
  await reportReturns()
} finally {
  await browser.close()
  await greenroom.close()
  await sandbox.close()
}

/** Prints how soon the pages can be used that are opened all day, and how that compares with the form. */
async function reportReturns() {
  const response = await fetch(`${greenroom.origin}/api/video/conferences`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: greenroom.origin },
    body: JSON.stringify({ name: 'second-visit', display_name: 'Second visit' }),
  })
  const { id } = conference.parse(await response.json())
  const returns = returnPages(id).map((page) => ({ page, times: [] as number[] }))
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const { page, times } of returns)
      times.push(await measureReturn(browser, greenroom.origin, page))
  const middles = returns.map(({ page, times }) => [page.title, quantile(times, 0.5)] as const)
  const form = middles[0]?.[1] ?? Number.NaN
  console.log('\n| opened again | usable, ms | times the form |\n| --- | --: | --: |')
  for (const [title, time] of middles)
    console.log(`| ${title} | ${time.toFixed(0)} | ${(time / form).toFixed(2)} |`)
}
