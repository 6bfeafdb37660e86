import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { TimeDistance } from './time.tsx'

afterEach(() => {
  vi.useRealTimers()
})

test.each([
  ['2026-11-27T10:04:50.852Z', '10:04:53', 'now'],
  ['2026-11-27T10:04:50.852Z', '10:06:10', '2 minutes ago'],
  ['2026-11-27T10:04:01Z', '10:04:59', 'now'],
  ['2026-11-27T10:35:00Z', '10:04:59', 'in 31 minutes'],
])('%s, at %s, is %s', (value, clock, text) => {
  vi.useFakeTimers({ now: Date.parse(`2026-11-27T${clock}Z`) })
  expect(renderToStaticMarkup(createElement(TimeDistance, { value, zone: 'UTC' }))).toContain(
    `>${text}</time>`,
  )
})
