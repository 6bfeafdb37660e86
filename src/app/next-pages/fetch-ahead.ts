import { KNOWN_PAGES_PATH, type KnownPage, knownPages } from '#contract/paths/known-pages.ts'
import { type Connection, likelyNext, mayFetchAhead, pageAt } from './next-pages.ts'

declare global {
  interface Navigator {
    readonly connection?: Connection
  }
}

/** By then a page that was opened has loaded its own late parts, in ms. */
const AFTER_OPENING_MS = 2_000

/** What the router tells of addresses, of which the browser reports only the first. */
const navigations = ['popstate', 'pushState', 'replaceState']

/** From now on fetches what is pointed at or has the focus, and what is likely opened next from each page. */
export function watchLinks(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  for (const navigation of navigations)
    window.addEventListener(navigation, () => {
      clearTimeout(timer)
      timer = setTimeout(fetchLikely, AFTER_OPENING_MS)
    })
  document.addEventListener('pointerover', fetchLinked)
  document.addEventListener('focusin', fetchLinked)
}

/** Fetches, when the browser is idle, what is likely opened next. */
export function fetchLikely(): void {
  const start = () => {
    void fetchPages((pages) => likelyNext(pages, window.location), false)
  }
  // Safari has none yet.
  if ('requestIdleCallback' in window) window.requestIdleCallback(start)
  else setTimeout(start)
}

/** Fetches at once where a link leads to that an event is about, or the first one in its row. */
export function fetchLinked({ target }: Event): void {
  if (!(target instanceof Element)) return
  const link = target.closest('a') ?? target.closest('tr')?.querySelector('a')
  if (link && link.origin === window.location.origin)
    void fetchPages((pages) => [pageAt(pages, link)].flatMap((page) => page ?? []), true)
}

const asked = new Set<string>()

/**
 * Fetches into the browser's cache, and no further: a module that is preloaded is compiled at once,
 * and one that could not be loaded is never asked for again by Chromium.
 */
async function fetchPages(
  choose: (pages: readonly KnownPage[]) => readonly KnownPage[],
  isUrgent: boolean,
): Promise<void> {
  if (!mayFetchAhead(navigator.connection)) return
  reading ??= readKnownPages()
  const scripts = choose(await reading).flatMap((page) => page.scripts)
  if (isUrgent) await Promise.all(scripts.map(fetchScript))
  // One after the other, so that what the operator does meanwhile finds a free connection.
  else for (const script of scripts) await fetchScript(script)
}

async function fetchScript(path: string): Promise<void> {
  const { href } = new URL(`/${path}`, window.location.origin)
  if (asked.has(href) || performance.getEntriesByName(href).length > 0) return
  asked.add(href)
  try {
    const response = await fetch(href, { priority: 'low' })
    await response.arrayBuffer()
  } catch {
    asked.delete(href)
  }
}

let reading: Promise<readonly KnownPage[]> | undefined

/** @returns nothing where it cannot be read: pages are loaded when they are opened then */
async function readKnownPages(): Promise<readonly KnownPage[]> {
  try {
    const response = await fetch(KNOWN_PAGES_PATH, { priority: 'low' })
    return knownPages.parse(await response.json())
  } catch {
    reading = undefined
    return []
  }
}
