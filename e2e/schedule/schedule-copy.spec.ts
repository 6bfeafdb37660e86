import { expect, test } from '../fixtures.ts'

const answers: readonly [what: string, instant: string, clock: string[]][] = [
  ['a date alone', '2026-12-01', ['01', '12', '2026', '13', '00']],
  ['another offset', '2026-12-01T09:30:00+05:45', ['01', '12', '2026', '16', '45']],
  ['a fraction', '2026-12-01T09:30:00.75Z', ['01', '12', '2026', '22', '30']],
  ['a leap second', '2026-12-31T23:59:60Z', ['01', '01', '2027', '12', '59', '59']],
]

test.use({ timezoneId: 'Pacific/Apia' })

test("When SignalWire returns a time in any form, a copy shows it in the operator's zone and sends it unchanged", async ({
  newConference,
  schedule,
  page,
  signalwire,
}) => {
  await page.clock.setFixedTime('2026-06-01T12:00:00Z')
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
    })
})
