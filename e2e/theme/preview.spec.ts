import { expect, test } from '../fixtures.ts'
import { partOf } from '../support/colors/painted-parts.ts'

const seen: readonly [layout: string, people: number, tiles: number][] = [
  ['grid-responsive', 1, 1],
  ['grid-responsive', 7, 7],
  ['grid-responsive', 300, 100],
  ['grid-responsive-mobile', 7, 7],
  ['highlight-1-responsive', 7, 7],
  ['1x1', 7, 1],
  ['2x1', 7, 2],
  ['2x2', 7, 4],
  ['2x2', 3, 3],
  ['5up', 7, 5],
  ['3x3', 300, 9],
  ['4x4', 300, 16],
  ['5x5', 300, 25],
  ['6x6', 300, 36],
  ['8x8', 300, 64],
  ['10x10', 300, 100],
]

test('While the form is filled in, both rooms of the preview show its name, recording and scene', async ({
  newConference,
}) => {
  const { preview } = newConference
  const names = partOf(preview, 'room-name')
  const dots = partOf(preview, 'recording-dot')
  await newConference.open()
  await expect(preview).toHaveAttribute('data-scene', 'room')
  await expect(preview.locator('[data-theme="light"]')).toBeVisible()
  await expect(preview.locator('[data-theme="dark"]')).toBeVisible()
  await expect(partOf(preview, 'leave')).toHaveCount(2)
  await expect(partOf(preview, 'prejoin')).toHaveCount(0)
  await expect(names).toHaveText(['Untitled room', 'Untitled room'])
  await newConference.field('Display name').pressSequentially('四半期 🎬')
  await expect(names).toHaveText(['四半期 🎬', '四半期 🎬'])

  await expect(dots).toHaveCount(0)
  await newConference.field('Record on start').check()
  await expect(dots).toHaveCount(2)
  await newConference.field('Record on start').uncheck()
  await expect(dots).toHaveCount(0)

  await preview.getByRole('radio', { name: 'Before joining' }).check()
  await expect(preview).toHaveAttribute('data-scene', 'prejoin')
  await expect(partOf(preview, 'prejoin')).toHaveCount(2)
  await expect(partOf(preview, 'leave')).toHaveCount(0)
  await expect(names).toHaveText(['四半期 🎬', '四半期 🎬'])
})

test('When size, layout and people are chosen, the preview shows as many as the room would', async ({
  newConference,
}) => {
  const { preview } = newConference
  await newConference.open()
  const people = preview.getByRole('slider', { name: 'People in the room' })
  await test.step('people are added and removed, up to the size of the room', async () => {
    const tiles = partOf(preview, 'tile', 'light')
    const more = preview.getByRole('button', { name: 'One person more' })
    await newConference.field('Size').selectOption('small')
    await expect(tiles).toHaveCount(4)
    await more.click()
    await expect(tiles).toHaveCount(5)
    await expect(partOf(preview, 'side-heading', 'light')).toHaveText('5 participants')
    await people.fill('10')
    await more.click({ force: true })
    await expect(tiles).toHaveCount(10)
    for (let left = 9; left >= 1; left -= 1)
      await preview.getByRole('button', { name: 'One person fewer' }).click()
    await expect(tiles).toHaveCount(1)
    await expect(partOf(preview, 'side-heading', 'light')).toHaveText('1 participant')
  })
  await test.step('a layout has more places than the room admits people', async () => {
    await newConference.field('Layout').selectOption('5x5')
    await expect(newConference.field('Layout')).toHaveAccessibleDescription(
      'Shows 25 people at most. This size lets in 10, so at least 15 places stay black.',
    )
    await newConference.field('Size').selectOption('medium')
    await expect(newConference.field('Layout')).not.toHaveAccessibleDescription(/stay black/)
  })
  await newConference.field('Size').selectOption('large')
  for (const [layout, count, tiles] of seen) {
    await newConference.field('Layout').selectOption(layout)
    await people.fill(String(count))
    for (const theme of ['light', 'dark'] as const) {
      const shown = partOf(preview, 'tile', theme)
      await expect(shown, `${layout} with ${count}`).toHaveCount(tiles)
      await expect(partOf(preview, 'participant-count', theme)).toHaveText(String(count))
    }
  }
})

test('When both themes do not fit, a switch shows one of them', async ({ newConference, page }) => {
  const { preview } = newConference
  await page.setViewportSize({ width: 500, height: 800 })
  await newConference.open()
  await expect(preview.locator('[data-theme="light"]')).toBeVisible()
  await expect(preview.locator('[data-theme="dark"]')).toBeHidden()
  await preview.getByRole('radio', { name: 'Dark' }).check()
  await expect(preview.locator('[data-theme="light"]')).toBeHidden()
  await expect(preview.locator('[data-theme="dark"]')).toBeVisible()
})
