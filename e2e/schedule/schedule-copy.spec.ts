import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'

const answers: readonly [what: string, instant: string, clock: string[]][] = [
  ['a date alone', '2026-12-01', ['01', '12', '2026', '13', '00']],
  ['another offset', '2026-12-01T09:30:00+05:45', ['01', '12', '2026', '16', '45']],
  ['a fraction', '2026-12-01T09:30:00.75Z', ['01', '12', '2026', '22', '30']],
  ['a leap second', '2026-12-31T23:59:60Z', ['01', '01', '2027', '12', '59', '59']],
]

test.use({ timezoneId: 'Pacific/Apia' })

/** Keeps what every date-time field shows in each frame, from the first one on. */
async function watchDateTimeFields(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const shown = new Set<string>()
    Object.assign(window, { shownTimes: shown })
    const look = () => {
      for (const field of document.querySelectorAll('[data-date-time]')) {
        shown.add(field.textContent)
        // The browser's own fields show their values as the operator's region writes them.
        for (const input of field.querySelectorAll('input'))
          if (input.checkVisibility())
            shown.add(/^date/.test(input.type) ? input.type : input.value)
      }
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  return () =>
    page.evaluate(() => {
      const shown: unknown = Reflect.get(window, 'shownTimes')
      return shown instanceof Set ? [...shown].map(String) : []
    })
}

test("When SignalWire returns a time in any form, a copy shows it in the operator's zone from the first frame on and sends it unchanged", async ({
  newConference,
  schedule,
  page,
  signalwire,
}) => {
  await page.clock.setFixedTime('2026-06-01T12:00:00Z')
  const shownTimes = await watchDateTimeFields(page)
  for (const [what, instant, clock] of answers)
    await test.step(what, async () => {
      const { id } = await signalwire.create({ display_name: 'As answered' })
      // The sandbox writes every time in one way; SignalWire may not.
      await page.route(`**/api/video/conferences/${id}?*`, async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, json: { ...(await response.json()), join_from: instant } })
      })
      await newConference.open(`?from=${id}`)
      await expect.soft(schedule.segments('Join from')).toHaveText(clock)
      await schedule.expectSent({ join_from: instant })
      const shown = await shownTimes()
      expect.soft(shown.join('\n')).toContain('Join from')
      expect.soft(shown.filter((text) => /\d{4}-\d\d-\d\d/.test(text))).toEqual([])
    })
})
