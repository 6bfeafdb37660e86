import { expect, type Page, test } from '@playwright/test'

/**
 * Counts what an operator does, as the jobs of a day must not take more, and reports how long the
 * page's scripts ran meanwhile, which depends on the machine.
 */
export async function startJob(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const scriptSeconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0
  }
  const before = await scriptSeconds()
  const counts = { clicks: 0, keys: 0 }
  return {
    click: async (locator: ReturnType<Page['getByRole']>) => {
      counts.clicks += 1
      await locator.click()
    },
    type: async (text: string) => {
      counts.keys += text.length
      await page.keyboard.type(text)
    },
    end: async (expected: typeof counts) => {
      expect(counts).toEqual(expected)
      const description = ((await scriptSeconds()) - before).toFixed(2)
      test.info().annotations.push({ type: 'script seconds', description })
    },
  }
}
