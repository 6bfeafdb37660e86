import type { Page } from '@playwright/test'

/** @returns how often the page has read, since then, what an address matches */
export function countReads(page: Page, address: RegExp): () => number {
  let count = 0
  page.on('request', (request) => {
    if (request.method() === 'GET' && address.test(request.url())) count += 1
  })
  return () => count
}
