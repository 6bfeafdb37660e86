import { expect, test } from '../fixtures.ts'
import { holdRequests } from '../support/hold/hold-script.ts'
import { takenOver } from '../support/taken-over.ts'

/** The file that draws rooms, and sends the form as well. */
const drawing = /\/assets\/requests-.*\.js/

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
  await expect(page.getByText('Of up to 300 people, 100 are seen at once.')).toBeVisible()
  expect((await newConference.preview.boundingBox())?.width).toBe(before?.width)
  await newConference.field('Layout').selectOption('1x1')
  await expect(picture).toContainText('4 of up to 300 people in one picture, 1 of them seen')
})

test('Where what draws rooms cannot be loaded, the preview says so until it can', async ({
  newConference,
  page,
}) => {
  await page.route(drawing, (route) => route.abort())
  await page.goto('/conferences/new')
  const missing = newConference.preview.getByText('What draws rooms could not be loaded')
  await expect(missing).toBeVisible()
  await page.unroute(drawing)
  await newConference.create.click()
  await expect(newConference.summary).toBeVisible()
  await expect(missing).toBeHidden()
  await newConference.field('Display name').fill('Board meeting')
  await expect(newConference.preview).toContainText('Board meeting')
})
