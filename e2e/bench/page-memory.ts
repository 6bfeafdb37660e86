import type { Page } from '@playwright/test'

/** What a page holds once everything that it can do without is gone. */
export async function memoryOf(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0
  return {
    heapMb: Math.round(metric('JSHeapUsedSize') / 104_857.6) / 10,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  }
}
