import { readFile } from 'node:fs/promises'
import type { Response } from '@playwright/test'
import { pageOf } from '../../src/contract/protocol/page.ts'
import { usageLog } from '../../src/contract/rooms/usage-log.ts'
import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'

const logPage = pageOf(usageLog)

/** Hundred-thousandths of a dollar: as whole numbers, sums of them are exact. */
function units(dollars: string): number {
  const [whole = '', fraction = ''] = dollars.split('.')
  return Number(`${whole}${fraction.padEnd(5, '0')}`)
}

/** @returns as the page writes it: to the cent */
function inDollars(amount: number): string {
  const cents = `${Math.round(amount / 1000)}`
  return `$${Number(cents.slice(0, -2)).toLocaleString('en')}.${cents.slice(-2)}`
}

test('The dollars of all days are what SignalWire charged, in the table and in the file', async ({
  page,
}) => {
  const responses: Response[] = []
  page.on('response', (response) => {
    if (response.url().includes('/api/video/logs')) responses.push(response)
  })
  const from = new Date(Date.now() - 200 * 24 * 60 * 60_000).toISOString().slice(0, 10)
  await page.goto(`/usage?from=${from}`)
  const table = page.getByRole('table', { name: 'Usage by day' })
  const download = page.getByRole('button', { name: 'Download CSV' })
  await expect(download).toBeVisible()
  const logs = (await Promise.all(responses.map((response) => response.json()))).flatMap(
    (body) => logPage.parse(body).data,
  )
  const charged = logs.reduce((sum, { charge }) => sum + units(charge ?? '0'), 0)
  expect(charged).toBeGreaterThan(0)
  await expect(table.getByRole('row', { name: /^In all/ })).toContainText(inDollars(charged))
  await expect(page.getByRole('img', { name: /^Dollars by day/ })).toBeVisible()
  await expect(page.getByText(/^Counting people/)).toBeHidden()
  await expectAccessible(page)

  await page.getByRole('radio', { name: 'Conference' }).check()
  await page.getByRole('radio', { name: 'People' }).check()
  await expect(page).toHaveURL(/by=conference&show=people$/)
  await expect(page.getByRole('img', { name: /^People by conference/ })).toBeVisible()
  const [file] = await Promise.all([page.waitForEvent('download'), download.click()])
  expect(file.suggestedFilename()).toMatch(/^greenroom-usage-.*-by-conference\.csv$/)
  const [, ...lines] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
  const written = lines.reduce((sum, line) => sum + units(line.split(',').at(-1) ?? ''), 0)
  expect(written).toBe(charged)

  await page.setViewportSize({ width: 360, height: 740 })
  await page.getByText('What these figures are made from').click()
  await page.getByRole('radio', { name: 'Brand' }).check()
  await expect(page.getByRole('table', { name: 'Usage by brand' })).toBeVisible()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})
