/** What a page tells of itself, in ms since it was asked for; runs in the page. */
export type PageFigures = {
  usable: number | undefined
  requestsBeforeUsable: number
  firstPaint: number
  largestPaint: number
  layoutShift: number
  longTaskExcess: number
  keys: number[]
}

declare global {
  interface Window {
    figures: PageFigures
    fieldLabelled: (label: string) => HTMLInputElement | HTMLTextAreaElement | undefined
  }
}

/** A task is called long from here on. */
const LONG_TASK_MS = 50

/**
 * Runs before any script of the page: watches until the field can be given the focus, and what the
 * browser reports of paints, shifts, long tasks and keys.
 *
 * @param label of the field without which the page is of no use
 */
export function watchPage({ label, longTaskMs }: { label: string; longTaskMs: number }): void {
  window.figures = {
    usable: undefined,
    requestsBeforeUsable: 0,
    firstPaint: 0,
    largestPaint: 0,
    layoutShift: 0,
    longTaskExcess: 0,
    keys: [],
  }
  const { figures } = window
  window.fieldLabelled = (text) => {
    const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'input, textarea',
    )
    return [...fields].find(
      (field) =>
        field.getAttribute('aria-label') === text ||
        [...(field.labels ?? [])].some(({ textContent }) => textContent.trim().startsWith(text)),
    )
  }
  const look = () => {
    const field = window.fieldLabelled(label)
    field?.focus()
    if (!field || document.activeElement !== field) return requestAnimationFrame(look)
    figures.usable = performance.now()
    // The page itself is a request too, and is not listed.
    figures.requestsBeforeUsable = performance.getEntriesByType('resource').length + 1
    return undefined
  }
  requestAnimationFrame(look)

  const observe = (type: string, each: (entry: PerformanceEntry) => void, options = {}) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) each(entry)
    }).observe({ type, buffered: true, ...options })
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') figures.firstPaint = startTime
  })
  observe('largest-contentful-paint', ({ startTime }) => {
    figures.largestPaint = startTime
  })
  observe('layout-shift', (entry) => {
    if ('value' in entry && typeof entry.value === 'number') figures.layoutShift += entry.value
  })
  observe('longtask', ({ duration }) => {
    figures.longTaskExcess += duration - longTaskMs
  })
  observe(
    'event',
    ({ name, duration }) => {
      if (name === 'keydown') figures.keys.push(duration)
    },
    { durationThreshold: 16 },
  )
}

/** Settings of `watchPage`. */
export const watchSettings = (label: string) => ({ label, longTaskMs: LONG_TASK_MS })

/**
 * Runs in the page: changes a colour by its field, as a picker does.
 *
 * @returns ms from each change to the end of the frame that shows it
 */
export async function changeColor({
  label,
  times,
}: {
  label: string
  times: number
}): Promise<number[]> {
  const field = window.fieldLabelled(label)
  if (!(field instanceof HTMLInputElement)) throw new Error(`There is no field ${label}`)
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const frameShown = () =>
    new Promise<void>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve()
        port2.postMessage(undefined)
      }),
    )
  const took: number[] = []
  for (let time = 0; time < times; time += 1) {
    await frameShown()
    const start = performance.now()
    write?.call(field, `#${(0x22_33_44 + time * 0x03_05_07).toString(16).padStart(6, '0')}`)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await frameShown()
    took.push(performance.now() - start)
  }
  return took
}
