import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'

/**
 * Looks at what distinguishes things in forced colours, where the browser takes every background of
 * the page's own away. It compares computed styles and not pictures, so that no machine's fonts
 * matter.
 *
 * @param part a selector, where a dialog covers the rest
 * @returns what no longer shows, a line each
 */
export async function invisibleInForcedColors(page: Page, part = 'body'): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
  const drawn = await page.evaluateHandle((within) => {
    const isClear = (color: string) => color === 'rgba(0, 0, 0, 0)'
    return [...document.querySelectorAll<HTMLElement>(`${within} *`)].filter((element) => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        return false
      const { backgroundColor, appearance } = getComputedStyle(element)
      const { width, height } = element.getBoundingClientRect()
      if (isClear(backgroundColor) || width < 4 || height < 4 || width > 600) return false
      const isControl = element.matches('button, a')
      const isDrawing =
        element.children.length === 0 &&
        element.textContent.trim() === '' &&
        (!element.matches('input, textarea, progress') || appearance === 'none')
      return isControl || isDrawing
    })
  }, part)
  await page.emulateMedia({ forcedColors: 'active' })
  const lost = await page.evaluate((elements) => {
    const probe = document.createElement('span')
    document.body.append(probe)
    const systemColor = (name: string) => {
      probe.style.forcedColorAdjust = 'none'
      probe.style.color = name
      return getComputedStyle(probe).color
    }
    const highlight = systemColor('Highlight')
    const canvas = systemColor('Canvas')
    probe.remove()
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}” in “${element.closest('[aria-label], section, td, li')?.textContent.slice(0, 30) ?? ''}”`
    const hasBorder = (element: Element) => {
      const { borderTopWidth, borderTopStyle } = getComputedStyle(element)
      return Number.parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none'
    }
    /** What is behind the middle of an element. */
    const backdrop = (element: Element) => {
      element.scrollIntoView({ block: 'center' })
      const { left, top, width, height } = element.getBoundingClientRect()
      const behind = document
        .elementsFromPoint(left + width / 2, top + height / 2)
        .filter((other) => other !== element && !element.contains(other))
        .map((other) => getComputedStyle(other).backgroundColor)
      return behind.find((color) => color !== 'rgba(0, 0, 0, 0)') ?? canvas
    }
    const gone = elements
      .filter((element) => element.isConnected && !element.closest('[data-theme]'))
      .filter((element) => !hasBorder(element))
      .filter((element) =>
        [backdrop(element), 'rgba(0, 0, 0, 0)'].includes(getComputedStyle(element).backgroundColor),
      )
      .map((element) => `${name(element)} is not seen`)
    const recolored = [...document.querySelectorAll<HTMLElement>('[style]')]
      .filter(({ style }) => style.backgroundColor.startsWith('rgb'))
      .filter(
        (element) => getComputedStyle(element).backgroundColor !== element.style.backgroundColor,
      )
      .map((element) => `${name(element)} has lost its colour`)
    const states = '[aria-pressed="true"], [aria-selected="true"], [aria-current="page"]'
    const plain = [
      ...document.querySelectorAll(states),
      ...[...document.querySelectorAll('input[type="radio"]:checked')].flatMap(
        (input) => input.closest('label') ?? [],
      ),
    ]
      .filter((element) => element.checkVisibility())
      .filter(
        (element) => getComputedStyle(element).borderTopColor !== highlight || !hasBorder(element),
      )
      .map((element) => `${name(element)} looks like one that is not chosen`)
    return [...gone, ...recolored, ...plain]
  }, drawn)
  await drawn.dispose()
  return lost
}

/**
 * Checks a page in the forced colours of both looks. Axe comes first: the contrast of forced colours is
 * the browser's own, and axe does not see them as they are.
 */
export async function expectSeen(page: Page): Promise<void> {
  await expectAccessible(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await invisibleInForcedColors(page), `in forced ${colorScheme} colours`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
}
