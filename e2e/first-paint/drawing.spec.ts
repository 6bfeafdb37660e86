import { expect, test } from '../fixtures.ts'
import { holdRequests } from '../support/hold/hold-script.ts'
import { takenOver } from '../support/taken-over.ts'

const drawing = /\/assets\/drawing-.*\.js$/

test('Until what draws rooms has come, the picture stays as it was sent; then it is as the form says', async ({
  newConference,
  page,
}) => {
  const { release } = await holdRequests(page, drawing)
  await page.goto('/conferences/new')
  await takenOver(page)
  const picture = page.getByText('Light theme, in the room: ')
  const hint = page.getByText('One picture, then two')
  await newConference.field('Display name').fill('Board meeting')
  await newConference.field('Size').selectOption('large')
  await expect(newConference.preview).toContainText('Untitled room')
  await expect(picture).toContainText('4 of up to 50 people')
  await expect(hint).toBeVisible()
  const before = await newConference.preview.boundingBox()

  release()
  await expect(newConference.preview).toContainText('Board meeting')
  await expect(picture).toContainText('4 of up to 300 people')
  await expect(hint).toContainText('Of up to 300 people, 100 are seen at once.')
  expect((await newConference.preview.boundingBox())?.width).toBe(before?.width)
  await newConference.field('Layout').selectOption('1x1')
  await expect(picture).toContainText('4 of up to 300 people in one picture, 1 of them seen')
})

test('Where what draws rooms cannot be loaded, the preview says so and the form can be used', async ({
  newConference,
  page,
}) => {
  await page.route(drawing, (route) => route.abort())
  await page.goto('/conferences/new')
  await expect(newConference.preview.getByRole('alert')).toHaveText('This could not be loaded')
  await newConference.field('Display name').fill('Board meeting')
  await newConference.create.click()
  await expect(newConference.created('Board meeting')).toBeFocused()
})
