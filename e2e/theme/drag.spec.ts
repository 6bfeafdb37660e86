import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import type { Greenroom } from '../greenroom.ts'
import { startProfiled } from '../harness/profiled-page.ts'
import { watchLayout } from '../harness/watch-layout.ts'
import { BatchPages } from '../pages/batch.ts'
import { NewConferencePage } from '../pages/new-conference.ts'
import { partOf } from '../support/colors/painted-parts.ts'
import { takenOver } from '../support/taken-over.ts'

const form = 'src/features/conference-form'
const parts = {
  [`${form}/fields/details/details-section.tsx`]: 'DetailsSection',
  [`${form}/fields/schedule/schedule-body.tsx`]: 'ScheduleBody',
  [`${form}/fields/room-section.tsx`]: 'RoomSection',
  [`${form}/form-preview.tsx`]: 'FormPreview',
  [`${form}/submit/form-actions.tsx`]: 'FormActions',
  'src/room/preview/scenes/stage.tsx': 'Stage',
  [`${form}/fields/theme-color-field.tsx`]: 'ThemeColorField',
  'src/features/batch/grid/row-number.tsx': 'RowNumber',
}

// One worker, so that the page is built once.
test.describe.configure({ mode: 'default' })

let profiled: Greenroom
test.beforeAll(async () => {
  profiled = await startProfiled(parts)
})
test.afterAll(() => profiled.close())

/** Opens the form and waits for all that loads after it, since what arrives late renders too. */
async function openWhole(page: Page): Promise<void> {
  // At each new minute the schedule says anew how long it is until then.
  await page.clock.setFixedTime(new Date())
  await page.goto(`${profiled.origin}/conferences/new`)
  await takenOver(page)
  await new NewConferencePage(page).approachSchedule()
  for (const label of ['Join from', 'Join until'])
    await expect(page.getByRole('button', { name: `Calendar for ${label}` })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Lock .* theme$/ })).toHaveCount(10)
  await expect(page.getByRole('button', { name: 'Make them readable' })).toBeVisible()
  let before: unknown
  const isQuiet = async () => {
    const now = JSON.stringify(await renders(page))
    const isSame = now === before
    before = now
    return isSame
  }
  await expect.poll(isQuiet, 'what arrived late has rendered').toBe(true)
}

const renders = (page: Page) => page.evaluate(() => window.renders ?? {})
const forgetRenders = (page: Page) =>
  page.evaluate(() => {
    window.renders = {}
  })

test('While a colour is dragged, the preview follows every move and only that field renders', async ({
  newConference,
  page,
}) => {
  await openWhole(page)
  const field = newConference.color('dark_negative')
  const leave = partOf(newConference.preview, 'leave', 'dark')
  const picker = await newConference.openPicker('Picker for negative of the dark theme')
  // What loads after the picker renders too.
  await expect(
    picker.getByRole('button', { name: 'Keep this colour when applying presets or fixes' }),
  ).toBeVisible()
  const area = await picker.getByRole('slider', { name: 'Color' }).boundingBox()
  if (!area) throw new Error('The picker has no area to drag in')

  const written = await newConference.preview.evaluateHandle((preview) => {
    const parts = new Set<string | undefined>()
    new MutationObserver((records) => {
      for (const { target } of records)
        if (target instanceof HTMLElement) parts.add(target.dataset.part)
    }).observe(preview, { subtree: true, attributeFilter: ['style'] })
    return parts
  })
  await forgetRenders(page)
  await page.mouse.move(area.x + 10, area.y + 10)
  await page.mouse.down()
  const colors = new Set<string>()
  for (let step = 1; step <= 15; step += 1) {
    const before = [...colors].at(-1) ?? '#F42C50'
    await page.mouse.move(area.x + 10 + 10 * step, area.y + 10 + 5 * step)
    await expect(field).not.toHaveValue(before)
    const color = await field.inputValue()
    await expect(leave).toHaveCSS('background-color', inChannels(color))
    colors.add(color)
  }
  await page.mouse.up()
  expect(colors.size).toBe(15)
  const { ThemeColorField: dragged = 0, ...others } = await renders(page)
  expect(others).toEqual({})
  // Down and 15 moves, each of them two renders of the open picker, and nothing else of the field.
  expect(dragged).toBeGreaterThanOrEqual(15)
  expect(dragged).toBeLessThan(3 * 16)
  // Whatever else has a colour in its style, or inherits it, would be styled anew at each step.
  expect(await written.evaluate((parts) => [...parts].sort())).toEqual(['avatar', 'leave'])
})

test('While a colour is dragged, only what changes is laid out, not the page around it', async ({
  newConference,
  page,
}) => {
  await openWhole(page)
  const field = newConference.color('dark_success')
  // The first change of all makes the report speak, and is read out a second later.
  await newConference.color('light_primary').fill('#112233')
  await expect(page.getByText(/^Contrast: .* hard to read$/)).toBeAttached()
  const picker = await newConference.openPicker('Picker for success of the dark theme')
  await expect(
    picker.getByRole('button', { name: 'Keep this colour when applying presets or fixes' }),
  ).toBeVisible()
  const area = await picker.getByRole('slider', { name: 'Color' }).boundingBox()
  if (!area) throw new Error('The picker has no area to drag in')

  // Bright ones only: the report's line above the fields would change its words among the dark.
  const y = area.y + 10
  await page.mouse.move(area.x + 60, y)
  await page.mouse.down()
  const { alone, withPage } = await watchLayout(page, 'Request body', async () => {
    for (let step = 1; step <= 10; step += 1) {
      const before = await field.inputValue()
      await page.mouse.move(area.x + 60 + 5 * step, y)
      await expect(field).not.toHaveValue(before)
    }
  })
  await page.mouse.up()
  expect(withPage).toEqual([])
  // The field at least, and the dot in the picker.
  expect(alone.length).toBeGreaterThanOrEqual(2)
})

test('When text is typed, only the parts that show it render', async ({ newConference, page }) => {
  await openWhole(page)
  await newConference.field('Display name').focus()
  const moves = await page.evaluateHandle(() => {
    const targets: EventTarget[] = []
    document.addEventListener('selectionchange', ({ target }) => {
      if (target && target !== document) targets.push(target)
    })
    return targets
  })
  await forgetRenders(page)
  await page.keyboard.type('A')
  await expect(partOf(newConference.preview, 'room-name', 'light')).toHaveText('A')
  // Of the details a counter; of the preview the name, and not the room.
  const { DetailsSection: _, FormPreview: preview, ...others } = await renders(page)
  expect(preview).toBeGreaterThan(0)
  expect(others).toEqual({})
  // Carets in text fields concern no part of a date, each of which listens.
  expect(await moves.evaluate((targets) => targets.length)).toBe(0)
})

test('When a description is typed, its field is laid out alone until it needs a second line', async ({
  newConference,
  page,
}) => {
  await openWhole(page)
  // The header is laid out once more when the search comes.
  await expect(page.getByRole('button', { name: 'Search or command' })).toBeVisible()
  const description = newConference.field('Description')
  await description.focus()
  await page.keyboard.type('One line')
  const { alone, withPage } = await watchLayout(page, 'Request body', async () => {
    await page.keyboard.type('.')
    await expect(page.getByText(/^Characters used: 9 /)).toBeAttached()
  })
  expect(withPage).toEqual([])
  // The field and its counter.
  expect(alone.length).toBeGreaterThanOrEqual(2)

  const height = async () => (await description.boundingBox())?.height ?? 0
  const one = await height()
  await page.keyboard.press('Enter')
  await expect.poll(height).toBeGreaterThan(one + 10)
  await page.keyboard.press('Backspace')
  await expect.poll(height).toBe(one)
})

test('When keys are pressed among the 1,000 rows of a batch, only the rows they concern render', async ({
  page,
}) => {
  const rows = Array.from({ length: 1_000 }, (_, index) => ({ display_name: `Talk ${index + 1}` }))
  const columns = ['display_name', 'name', 'size']
  await page.addInitScript(
    (draft) => window.localStorage.setItem('greenroom.batch', draft),
    JSON.stringify({ rows, columns, zone: 'UTC', title: '', base: null }),
  )
  await page.goto(`${profiled.origin}/batch`)
  const batch = new BatchPages(page)
  await expect(batch.cell(3, 1)).toHaveText('talk-3')
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toBeVisible()
  await batch.cell(1, 0).click()
  await expect(batch.cell(1, 0)).toBeFocused()

  await forgetRenders(page)
  await page.keyboard.press('ArrowDown')
  await expect(batch.cell(2, 0)).toBeFocused()
  expect(await renders(page)).toEqual({ RowNumber: 2 })

  await page.keyboard.type('N')
  const editor = page.getByLabel('Display name, row 2')
  await expect(editor).toHaveValue('N')
  await forgetRenders(page)
  await page.keyboard.type('ew')
  await expect(editor).toHaveValue('New')
  expect(await renders(page)).toEqual({})

  await page.keyboard.press('Enter')
  await expect(batch.cell(2, 1)).toHaveText('new')
  await expect(batch.cell(3, 0)).toBeFocused()
  expect(await renders(page)).toEqual({ RowNumber: 2 })

  await forgetRenders(page)
  await page.keyboard.press('Control+z')
  await expect(batch.cell(2, 1)).toHaveText('talk-2')
  expect(await renders(page)).toEqual({ RowNumber: 1 })

  // A page further on is there already: what comes after it, and the rows that the focus changes.
  const places = () =>
    batch.grid.getByRole('row').evaluateAll((all) => all.map((row) => row.ariaRowIndex))
  const before = await places()
  await forgetRenders(page)
  await page.keyboard.press('PageDown')
  await expect.poll(async () => (await places()).length).toBeGreaterThan(before.length)
  const added = (await places()).length - before.length
  expect(await renders(page)).toEqual({ RowNumber: added + 2 })
  await page.keyboard.press('Control+Home')
  await expect(batch.cell(1, 0)).toBeFocused()
  await expect.poll(places).toEqual(before)

  // Each pasted row that is in the page, once.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() =>
    navigator.clipboard.writeText(
      Array.from({ length: 50 }, (_, row) => `Pasted ${row}`).join('\n'),
    ),
  )
  await forgetRenders(page)
  await page.keyboard.press('Control+v')
  const rendered = Math.min(50, before.length - 1)
  await expect(batch.cell(rendered, 0)).toHaveText(`Pasted ${rendered - 1}`)
  await expect(page.getByRole('button', { name: 'Remove 50 rows' })).toBeVisible()
  expect(await renders(page)).toEqual({ RowNumber: rendered })
})

function inChannels(hex: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return `rgb(${channels.join(', ')})`
}
