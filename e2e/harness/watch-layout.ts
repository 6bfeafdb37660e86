import type { Page } from '@playwright/test'

declare global {
  interface Window {
    layoutWatch?: { stop: () => LayoutWatch }
  }
}

/** What changed on a page in a way that a browser must lay out, an element each. */
export type LayoutWatch = {
  /** Inside a box of its own size, so that nothing around is laid out with it. */
  readonly alone: readonly string[]
  /** With the page around it. */
  readonly withPage: readonly string[]
}

/**
 * Watches what changes on a page meanwhile: texts, elements, sizes, places, and what stands in
 * fields. Whether the browser lays each out by itself follows from its boxes (CSS Containment,
 * section 3.2), not from when or how often it does so, which differs by browser and machine.
 *
 * @param atRest label of a region that follows once the hand rests, which on a slow machine it
 *   seems to do between two steps
 */
export async function watchLayout(
  page: Page,
  atRest: string,
  action: () => Promise<void>,
): Promise<LayoutWatch> {
  await page.evaluate((restLabel) => {
    const painted = /^(?:--|color$|background-color$|border.*-color$|fill$|opacity$)/
    const changed = new Set<Element>()
    const values = new Map(
      [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map(
        (input) => [input, input.value],
      ),
    )
    const observer = new MutationObserver((records) => {
      for (const { type, target, oldValue } of records) {
        const element = target instanceof Element ? target : target.parentElement
        if (!element) continue
        const now = element.getAttribute('style') ?? ''
        if (type !== 'attributes' || movesBoxes(oldValue ?? '', now)) changed.add(element)
      }
    })
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['style'],
      attributeOldValue: true,
    })
    window.layoutWatch = {
      stop: () => {
        observer.disconnect()
        for (const [input, value] of values) if (input.value !== value) changed.add(input)
        const all = [...changed].filter(
          (element) => element.isConnected && !element.closest(`[aria-label="${restLabel}"]`),
        )
        return {
          alone: all.filter(isAlone).map(nameOf),
          withPage: all.filter((element) => !isAlone(element)).map(nameOf),
        }
      },
    }

    function movesBoxes(before: string, after: string): boolean {
      const old = new Map(declarations(before))
      const all = new Map(declarations(after))
      return [...new Set([...old.keys(), ...all.keys()])].some(
        (name) => !painted.test(name) && old.get(name) !== all.get(name),
      )
    }

    function declarations(style: string): [string, string][] {
      return style.split(';').flatMap((part): [string, string][] => {
        const [, name, value] = /^\s*([\w-]+)\s*:(.*)$/s.exec(part) ?? []
        return name === undefined || value === undefined ? [] : [[name, value.trim()]]
      })
    }

    function isAlone(element: Element): boolean {
      for (let box: Element | null = element; box; box = box.parentElement) {
        const { contain } = getComputedStyle(box)
        if (/\bstrict\b/.test(contain) || (/\blayout\b/.test(contain) && /\bsize\b/.test(contain)))
          return true
      }
      return false
    }

    function nameOf(element: Element): string {
      const { tagName, textContent } = element
      return `${tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? textContent?.slice(0, 40)}`
    }
  }, atRest)
  await action()
  const watch = await page.evaluate(() => window.layoutWatch?.stop())
  if (!watch) throw new Error('The page was loaded anew meanwhile')
  return watch
}
