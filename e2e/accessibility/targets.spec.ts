import type { Page } from '@playwright/test'
import { batch } from '#contract/batches/batch.ts'
import { expect, test } from '../fixtures.ts'
import { BatchPages } from '../pages/batch.ts'
import { expectAccessible } from '../support/accessible.ts'

/** Everything that can be pressed and is smaller than 24 pixels; links in a sentence may be. */
const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const pressed =
      'button, a[href], [role="option"], summary, select, label:has(input), input:not([type="radio"])'
    return (
      [...document.querySelectorAll<HTMLElement>(pressed)]
        .filter((element) => element.checkVisibility() && !element.closest('[data-theme]'))
        .filter((element) => !(element.matches('input') && element.closest('label')))
        .filter((element) => getComputedStyle(element).display !== 'inline')
        // A row of the list is pressed anywhere in it.
        .filter((element) => !(element.matches('a') && element.closest('tbody tr')))
        .filter((element) => {
          // A label that covers its whole row is pressed anywhere in it.
          const row = element.matches('input') ? element.parentElement?.parentElement : null
          return !row?.querySelector(`label[for="${element.id}"]`)
        })
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.width < 23.9 || box.height < 23.9))
        .map(
          ({ element, box }) =>
            `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent} ${box.width} x ${box.height}`,
        )
    )
  })

test('Every control is at least 24 pixels wide and high', async ({
  detail,
  list,
  newConference,
  page,
  palette,
  signalwire,
}) => {
  const { id } = await signalwire.create({ display_name: 'Pressed' })
  await newConference.open()
  await expect(newConference.time('Join until')).toBeVisible()
  await page.getByRole('button', { name: 'Start from…' }).click()
  await page.getByRole('button', { name: 'Contrast', exact: true }).click()
  await newConference.color('light_foreground').fill('#FEFEFE')
  await page.getByRole('button', { name: 'Lock primary of the light theme' }).click()
  expect(await smallTargets(page), 'form').toEqual([])
  await newConference.color('light_foreground').fill('#1D2127')
  await list.open()
  await list.search.fill('pressed')
  expect(await smallTargets(page), 'list').toEqual([])
  await detail.open(id, 'Pressed')
  await detail.getTokens()
  expect(await smallTargets(page), 'conference').toEqual([])
  await palette.open()
  await expect(palette.active).toBeVisible()
  expect(await smallTargets(page), 'palette').toEqual([])
  await page.keyboard.press('Escape')
  await expect(palette.dialog).toBeHidden()
  const batches = new BatchPages(page)
  await batches.open()
  expect(await smallTargets(page), 'new batch').toEqual([])
  await batches.chooseFile('e2e/data/programme-windows-1252.csv')
  expect(await smallTargets(page), 'columns of a batch').toEqual([])
  await page.getByRole('button', { name: 'Use 4 rows' }).click()
  await expect(batches.cell(4, 4)).toContainText('error')
  expect(await smallTargets(page), 'rows of a batch').toEqual([])
  const taken = await page.request.post('/api/batches', {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: { kind: 'create', rows: [{ display_name: 'Made', name: 'made' }] },
  })
  await page.goto(`/batch/${batch.parse(await taken.json()).id}`)
  await expect(page.getByText('1 done', { exact: true })).toBeVisible()
  expect(await smallTargets(page), 'batch').toEqual([])
})

test('At 640 to 1536 pixels no part of the header overlaps or touches another, its line or the page', async ({
  list,
  page,
}) => {
  await list.open()
  const header = page.getByRole('banner')
  for (const width of [640, 700, 760, 800, 1024, 1280, 1536])
    await test.step(`${width} pixels`, async () => {
      await page.setViewportSize({ width, height: 800 })
      const boxes = await header.evaluate((element) =>
        [...element.querySelectorAll('a, button, fieldset'), element].map((part) => {
          const { left, right, top, bottom } = part.getBoundingClientRect()
          return { left, right, top, bottom }
        }),
      )
      const whole = boxes.at(-1)
      const title = await list.heading.boundingBox()
      expect.soft(whole?.bottom ?? 0).toBeLessThanOrEqual(title?.y ?? 0)
      for (const { top, bottom } of boxes.slice(0, -1)) {
        // The way to the first page is as high as its row.
        const room = bottom - top < 50 ? 4 : 0
        expect.soft(bottom).toBeLessThanOrEqual((whole?.bottom ?? 0) - room)
      }
      for (const [index, a] of boxes.slice(0, -1).entries())
        for (const b of boxes.slice(index + 1, -1))
          expect
            .soft(
              a.right <= b.left + 1 ||
                b.right <= a.left + 1 ||
                a.bottom <= b.top + 1 ||
                b.bottom <= a.top + 1,
            )
            .toBe(true)
    })

  await test.step('On a phone the pages are in a menu', async () => {
    await page.setViewportSize({ width: 360, height: 800 })
    const menu = page.getByRole('navigation', { name: 'Pages' })
    const button = page.getByRole('button', { name: 'Pages: Conferences' })
    await expect(menu).toBeHidden()
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(menu).toBeVisible()
    await expectAccessible(page, 'header')
    await page.keyboard.press('Escape')
    await expect(menu).toBeHidden()
    await expect(button).toBeFocused()
    await button.click()
    await menu.getByRole('link', { name: 'Activity' }).click()
    await expect(page.getByRole('heading', { name: 'Activity' })).toBeVisible()
    await expect(menu).toBeHidden()
  })
})

test('When a name is written right to left, it is aligned with the others', async ({
  list,
  sandbox,
}) => {
  sandbox.add([
    { name: 'arabic', display_name: 'اجتماع الفريق' },
    { name: 'latin', display_name: 'Team meeting' },
  ])
  await list.open()
  const startOf = (name: string) =>
    list
      .row(name)
      .getByRole('link')
      .evaluate((link) => {
        const text = document.createRange()
        text.selectNodeContents(link)
        return text.getBoundingClientRect().left
      })
  expect(await startOf('اجتماع الفريق')).toBeCloseTo(await startOf('Team meeting'), 0)
})
