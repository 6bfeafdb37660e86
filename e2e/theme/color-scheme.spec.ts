import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'

const pageColors = (page: Page) =>
  page.evaluate(() => {
    const { colorScheme, backgroundColor } = getComputedStyle(document.documentElement)
    return { colorScheme, backgroundColor }
  })

const light = { colorScheme: 'light', backgroundColor: 'rgb(247, 247, 245)' }
const dark = { colorScheme: 'dark', backgroundColor: 'rgb(17, 19, 18)' }

test('When no colour scheme is chosen, the system’s is used; a chosen one stays', async ({
  newConference,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await newConference.open()
  await expect.poll(() => pageColors(page)).toMatchObject({ backgroundColor: dark.backgroundColor })
  await page.getByRole('radio', { name: 'Light appearance' }).check()
  await expect.poll(() => pageColors(page)).toEqual(light)
  await page.reload()
  await expect(newConference.heading).toBeVisible()
  expect(await pageColors(page)).toEqual(light)
  await page.getByRole('radio', { name: 'Dark appearance' }).check()
  await expect.poll(() => pageColors(page)).toEqual(dark)
  await page.getByRole('radio', { name: 'System appearance' }).check()
  await page.emulateMedia({ colorScheme: 'light' })
  await expect
    .poll(() => pageColors(page))
    .toMatchObject({ backgroundColor: light.backgroundColor })
})

test('When Greenroom’s colour scheme changes, the room’s does not; when reduced motion is preferred, nothing moves', async ({
  newConference,
  page,
}) => {
  const bars = newConference.preview.locator('[data-part="side-panel"]')
  await newConference.open()
  for (const look of ['Light appearance', 'Dark appearance']) {
    await page.getByRole('radio', { name: look }).check()
    await expect(bars.nth(0)).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    await expect(bars.nth(1)).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  }
  const motions = () =>
    page.evaluate(
      () =>
        document.getAnimations().filter((motion) => {
          const { duration = 0, iterations = 1 } = motion.effect?.getComputedTiming() ?? {}
          return Number(duration) > 1 || iterations === Number.POSITIVE_INFINITY
        }).length,
    )
  await newConference.field('Record on start').check()
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await expect.poll(motions, 'the recording dot pulses').toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect.poll(motions).toBe(0)
  await newConference.field('Chat').uncheck()
  expect(await motions()).toBe(0)
})
