import { deflateSync } from 'node:zlib'
import { hexToOklch } from '#color/oklch.ts'
import { hexToRgb } from '#color/rgb.ts'
import { themeKindOf } from '#room/theme/contrast/contrast-pairs.ts'
import { presets } from '#room/theme/derived/presets.ts'
import { writeShareHash } from '#room/theme/share-link.ts'
import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'
import { partOf } from '../support/colors/painted-parts.ts'

const harbour = presets[0]?.themes
const defaults = { primary: '#044EF4', success: '#17BB58', negative: '#F42C50' }

test('When colours are hard to read, the report says which, leads to their fields and changes one by a click', async ({
  newConference,
  studio,
}) => {
  await newConference.open()
  const light = studio.report.getByRole('region', { name: 'Light contrast' })
  await test.step('see what fails', async () => {
    await newConference.color('light_primary').fill('#044EF5')
    await expect(studio.summary).toHaveText('Light: 3 pairs, Dark: 3 pairs hard to read')
    await studio.summary.click()
    await expect(studio.report.getByRole('heading', { name: 'Contrast' })).toBeFocused()
    await expect(light.getByRole('listitem')).toContainText([
      'Success on the panel',
      'White on negative',
      'Negative on background',
    ])
    await expect(light.getByRole('listitem').first()).toContainText('Fails 2.30 of 3')
  })
  await test.step('go to the field of a failing part', async () => {
    await studio.report.getByRole('button', { name: 'Light negative', exact: true }).click()
    await expect(newConference.color('light_negative')).toBeFocused()
  })
  await test.step('fix one colour and undo it', async () => {
    await light.getByRole('button', { name: 'Use #00A349 for Light success' }).click()
    await expect(newConference.color('light_success')).toHaveValue('#00A349')
    await expect(studio.summary).toHaveText('Light: 2 pairs, Dark: 3 pairs hard to read')
    await studio.undo.click()
    await expect(newConference.color('light_success')).toHaveValue(defaults.success)
    await expect(studio.summary).toHaveText('Light: 3 pairs, Dark: 3 pairs hard to read')
  })
  await test.step('change a colour by hand', async () => {
    await newConference.color('light_success').fill('#006B2D')
    await expect(studio.summary).toHaveText('Light: 2 pairs, Dark: 3 pairs hard to read')
    await newConference.color('light_success').fill('#FFFFFF')
    await expect(light.getByText('Fails 1.10 of 3')).toBeVisible()
  })
})

test('When a whole theme is fixed, locked colours stay, and one that blocks the fix is offered its nearest colour', async ({
  newConference,
  page,
  studio,
}) => {
  await newConference.open()
  await test.step('fix the dark theme', async () => {
    await newConference.color('dark_primary').fill('#FFD400')
    await studio.lock('primary', 'dark').click()
    await studio.summary.click()
    const dark = studio.report.getByRole('region', { name: 'Dark contrast' })
    await expect(dark.getByText('Locked. The room’s button text is always white')).toBeVisible()
    await expect(dark.getByText('3 pairs would stay hard to read')).toBeVisible()
    await dark.getByRole('button', { name: 'Fix the dark theme' }).click()
    await expect(newConference.color('dark_primary')).toHaveValue('#FFD400')
    await studio.lock('primary', 'dark').click()
    await dark
      .getByRole('button', { name: /Use|Fix/ })
      .first()
      .click()
    await expect(studio.summary).toHaveText('Light: 3 pairs hard to read')
  })
  await test.step('fix the light theme, which stays light', async () => {
    await newConference.color('light_primary').fill('#FF6600')
    await studio.lock('primary', 'light').click()
    const light = studio.report.getByRole('region', { name: 'Light contrast' })
    await light.getByRole('button', { name: 'Fix the light theme' }).click()
    await expect(newConference.color('light_background')).toHaveValue('#FFFFFF')
    await expect(newConference.color('light_primary')).toHaveValue('#FF6600')
    await expect(light.getByText('The nearest colour that would work is #CA4F00.')).toBeVisible()
    await expectAccessible(page, '[aria-label="Light contrast"]')
    await light
      .getByRole('button', { name: 'Use #CA4F00 for Light primary and keep it locked' })
      .click()
    await expect(newConference.color('light_primary')).toHaveValue('#CA4F00')
    await expect(studio.summary).toHaveText('Easy to read in both themes')
  })
})

test('When a preset or a brand colour is chosen, all ten colours change as one step', async ({
  newConference,
  studio,
}) => {
  await newConference.open()
  await studio.openStart('Presets')
  await studio.start.getByRole('button', { name: 'Harbour' }).click()
  await expect(newConference.color('light_primary')).toHaveValue(harbour?.light.primary ?? '')
  await expect(newConference.color('dark_negative')).toHaveValue(harbour?.dark.negative ?? '')
  await expect(studio.summary).toHaveText('Easy to read in both themes')
  await studio.undo.click()
  await expect(newConference.color('light_primary')).toHaveValue(defaults.primary)
  await expect(newConference.color('dark_negative')).toHaveValue(defaults.negative)
  await expect(studio.readable).toBeVisible()

  await studio.start.getByRole('radio', { name: 'Brand colour' }).check()
  await studio.start.getByLabel('Brand colour', { exact: true }).last().fill('#FFCC00')
  await studio.start.getByRole('button', { name: 'Make both themes' }).click()
  await expect(newConference.color('light_primary')).toHaveValue('#917300')
  await expect(studio.summary).toHaveText('Easy to read in both themes')
})

test('When colours are pasted, their origin is shown before use, and nameless ones are assigned by keyboard', async ({
  newConference,
  page,
  studio,
}) => {
  await newConference.open()
  await studio.openStart('Paste')
  const use = studio.start.getByRole('button', { name: 'Use these colours' })
  const primary = studio.start.getByLabel('Colour for light primary')
  await test.step('colours with names', async () => {
    await studio.start
      .getByLabel('Colours as text')
      .fill(
        ':root { --primary: #0f766e80; --danger: color-mix(in srgb, red, #000) } .dark { --bg: #000 }',
      )
    await expect(
      studio.start.getByText('2 of ten colours found. Read as CSS custom properties.'),
    ).toBeVisible()
    await expect(primary).toHaveValue('#0F766E')
    await expect(primary).toHaveAccessibleDescription(
      'From --primary in :root. Its opacity of 50 % is left out: the colours of a room are opaque.',
    )
    await expect(studio.start.getByLabel('Colour for light negative')).toHaveAccessibleDescription(
      'Cannot be read: --danger in :root: color-mix(in srgb, red, #000)',
    )
    await expect(studio.start.getByLabel('Colour for light success')).toHaveAccessibleDescription(
      'Not named in the text.',
    )
    await expectAccessible(page, '[aria-label="Start from"]')
    await expect(newConference.color('light_primary')).toHaveValue(defaults.primary)
    await use.click()
    await expect(newConference.color('light_primary')).toHaveValue('#0f766e')
    await expect(newConference.color('dark_background')).toHaveValue('#000000')
    await expect(newConference.color('light_success')).toHaveValue(defaults.success)
    await studio.undo.click()
    await expect(newConference.color('light_primary')).toHaveValue(defaults.primary)
  })
  await test.step('colours without names', async () => {
    await studio.start.getByLabel('Colours as text').fill('#111111 #222222 #333333 #444444 #555555')
    await expect(
      studio.start.getByText(
        'No colour is named for a field: choose which of the 5 is for what. Read as a list of colours.',
      ),
    ).toBeVisible()
    await expect(use).toBeDisabled()
    await page.keyboard.press('Tab')
    await expect(primary).toBeFocused()
    await page.keyboard.type('#33')
    await expect(primary).toHaveValue('#333333')
    await expect(primary).toHaveAccessibleDescription('Chosen by hand.')
    await expect(studio.start.getByLabel('Colour for light background')).toHaveValue('')
    await use.press('Enter')
    await expect(newConference.color('light_primary')).toHaveValue('#333333')
    await expect(newConference.color('light_success')).toHaveValue(defaults.success)
    await studio.undo.click()
    await expect(newConference.color('light_primary')).toHaveValue(defaults.primary)
  })
})

test('When an image is chosen, its colours are read in the browser; a file without any says so', async ({
  newConference,
  page,
  studio,
}) => {
  await newConference.open()
  await studio.openStart('Picture')
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.method()))
  const picture = studio.start.getByLabel('Picture').last()
  const choose = (name: string, mimeType: string, buffer: Buffer) =>
    picture.setInputFiles({ name, mimeType, buffer })
  const draw = (name: string, drawing: string) =>
    choose(
      name,
      'image/svg+xml',
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 80 80">${drawing}</svg>`,
      ),
    )
  await test.step('a file that is no image', async () => {
    await choose('notes.txt', 'text/plain', Buffer.from('no picture'))
    await expect(studio.start.getByText('No colours could be read from notes.txt.')).toBeVisible()
  })
  await test.step('an SVG that only links to an image', async () => {
    const elsewhere = '<image width="80" height="80" href="https://cdn.example/logo.png"/>'
    await draw('linked.svg', elsewhere)
    await expect(
      studio.start.getByText(
        'No colours could be read from linked.svg: it refers to another picture, which the file does not hold.',
      ),
    ).toBeVisible()
    const broken = '<image width="80" height="80" xlink:href="data:image/png;base64,iVBORw0KGgo="/>'
    await draw('mixed.svg', `<rect width="80" height="80" fill="#e11d48"/>${elsewhere}${broken}`)
    await expect(
      studio.start.getByText(
        '1 colour found. Left out: 2 other pictures that the file only refers to.',
      ),
    ).toBeVisible()
    await expect(studio.start.getByRole('button', { name: '#E11D48' })).toBeVisible()
    const inside = `data:image/png;base64,${pngOf([0, 106, 78]).toString('base64')}`
    await draw('whole.svg', `<image width="80" height="80" href="${inside}"/>`)
    await expect(studio.start.getByRole('button', { name: '#006A4E' })).toBeVisible()
    await expect(studio.start.getByText('1 colour found.', { exact: true })).toBeVisible()
  })
  await test.step('an image, which may be chosen again once it has changed', async () => {
    await choose('logo.png', 'image/png', pngOf([225, 29, 72]))
    await expect(studio.start.getByRole('button', { name: '#E11D48' })).toBeVisible()
    // A browser tells of a choice only where it differs from the last one.
    await expect(picture).toHaveValue('')
    await studio.start.getByLabel('Use it for').selectOption('Light primary')
    await studio.start.getByRole('button', { name: '#E11D48' }).click()
    await expect(newConference.color('light_primary')).toHaveValue('#E11D48')
    expect(sent).not.toContain('POST')
  })
})

test('Until a colour is chosen, readable ones are offered; then a theme is made dark or derived from the other', async ({
  newConference,
  studio,
}) => {
  await newConference.open()
  const makeDark = studio.section.getByRole('button', { name: 'Make it dark' })
  await test.step('use the readable colours and undo', async () => {
    await expect(studio.section).toContainText('SignalWire’s default colours.')
    await expect(studio.summary).toBeHidden()
    await expect(makeDark).toBeHidden()
    await studio.readable.click()
    await expect(studio.summary).toHaveText('Easy to read in both themes')
    await expect(studio.summary).toBeFocused()
    await expect(newConference.color('light_background')).toHaveValue('#FFFFFF')
    await expect(newConference.color('dark_background')).not.toHaveValue('#FFFFFF')
    await studio.undo.click()
    await expect(studio.readable).toBeVisible()
    await expect(newConference.color('dark_background')).toHaveValue('#FFFFFF')
  })
  await test.step('make a white dark theme dark', async () => {
    await newConference.color('light_primary').fill('#112233')
    await makeDark.click()
    await expect(newConference.color('dark_background')).toBeFocused()
    await expect(newConference.color('dark_background')).not.toHaveValue('#FFFFFF')
    await expect(newConference.color('light_background')).toHaveValue('#FFFFFF')
    await expect(makeDark).toBeHidden()
    await expect(studio.summary).toHaveText('Light: 3 pairs hard to read')
    await studio.undo.click()
    await expect(studio.summary).toHaveText('Light: 3 pairs, Dark: 3 pairs hard to read')
  })
  await test.step('derive the light theme from the dark one', async () => {
    await newConference.color('light_background').fill('#000000')
    await newConference.color('dark_background').fill('#0B0014')
    await newConference.color('dark_primary').fill('#8E24AA')
    // The verdict on what was typed may move the menu while it is being pressed.
    await expect(studio.summary).not.toHaveText('Light: 3 pairs, Dark: 3 pairs hard to read')
    await studio.choose('Light theme from dark')
    await expect(newConference.color('light_background')).not.toHaveValue('#000000')
    const background = await newConference.color('light_background').inputValue()
    expect(themeKindOf(hexToRgb(background))).toBe('light')
    const [, , hue] = hexToOklch(await newConference.color('light_primary').inputValue())
    expect(Math.abs(hue - hexToOklch('#8E24AA')[2])).toBeLessThan(3)
    await expect(studio.summary).not.toContainText('Light')
    await expect(newConference.color('dark_background')).toHaveValue('#0B0014')
    await expect(newConference.color('dark_primary')).toHaveValue('#8E24AA')
    await studio.undo.click()
    await expect(newConference.color('light_background')).toHaveValue('#000000')
    await expect(newConference.color('light_primary')).toHaveValue('#112233')
  })
})

test('When a colour is dragged, it is one undo step, and fast undo and redo leave no stray colour', async ({
  newConference,
  page,
  studio,
}) => {
  await newConference.open()
  const picker = await newConference.openPicker('Picker for primary of the light theme')
  const field = newConference.color('light_primary')
  await test.step('drag, undo and redo', async () => {
    const area = await picker.getByRole('slider', { name: 'Color' }).boundingBox()
    if (!area) throw new Error('The picker has no area to drag in')
    await page.mouse.move(area.x + 20, area.y + 20)
    await page.mouse.down()
    await page.mouse.move(area.x + 90, area.y + 60, { steps: 8 })
    await page.mouse.up()
    await expect(field).not.toHaveValue(defaults.primary)
    const dragged = await field.inputValue()
    await page.keyboard.press('Control+z')
    await expect(field).toHaveValue(defaults.primary)
    await page.keyboard.press('Control+Shift+z')
    await expect(field).toHaveValue(dragged)
    await page.keyboard.press('Meta+z')
    await expect(field).toHaveValue(defaults.primary)
    await expect(studio.undo).toHaveAttribute('aria-disabled', 'true')
  })
  await test.step('undo and redo faster than the picker follows', async () => {
    await picker.getByRole('slider', { name: 'Color' }).press('ArrowRight')
    await expect(field).not.toHaveValue(defaults.primary)
    const chosen = await field.inputValue()
    const seen = await page.evaluate(async () => {
      const values: string[] = []
      for (const shiftKey of [false, true, false, true]) {
        const press = { key: 'z', ctrlKey: true, shiftKey, bubbles: true, cancelable: true }
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press))
        // No longer than until React has rendered; its effects come later.
        for (let turn = 0; turn < 3; turn += 1) await Promise.resolve()
        values.push(document.querySelector<HTMLInputElement>('[name="light_primary"]')?.value ?? '')
      }
      return values
    })
    expect(seen).toEqual([defaults.primary, chosen, defaults.primary, chosen])
    await expect(field).toHaveValue(chosen)
  })
})

test('When Ctrl+Z is pressed, it undoes text while typing, else colours; Reset brings the defaults back', async ({
  newConference,
  page,
  studio,
}) => {
  await newConference.open()
  await test.step('in a text field', async () => {
    await studio.choose('Reset both')
    await newConference.color('light_primary').fill('#112233')
    await newConference.field('Display name').pressSequentially('Hello')
    await page.keyboard.press('Control+z')
    await expect(newConference.color('light_primary')).toHaveValue('#112233')
    await expect(newConference.field('Display name')).not.toHaveValue('Hello')
  })
  await test.step('in a colour field', async () => {
    await studio.openStart('Presets')
    await studio.start.getByRole('button', { name: 'Harbour' }).click()
    await expect(newConference.color('light_primary')).toHaveValue(harbour?.light.primary ?? '')
    await newConference.color('light_success').focus()
    await page.keyboard.press('Control+z')
    await expect(newConference.color('light_primary')).toHaveValue('#112233')
    await page.keyboard.press('Control+y')
    await expect(newConference.color('light_primary')).toHaveValue(harbour?.light.primary ?? '')
    await newConference.color('light_success').press('End')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Control+z')
    await expect(newConference.color('light_primary')).toHaveValue(harbour?.light.primary ?? '')
  })
  await test.step('reset a colour, a theme and both', async () => {
    const picker = await newConference.openPicker('Picker for primary of the light theme')
    await picker.getByRole('button', { name: 'Reset to the default' }).click()
    await expect(newConference.color('light_primary')).toHaveValue(defaults.primary)
    await expect(newConference.color('light_success')).toHaveValue(harbour?.light.success ?? '')
    await page.keyboard.press('Escape')
    await studio.choose('Reset light')
    await expect(newConference.color('light_success')).toHaveValue(defaults.success)
    await expect(newConference.color('dark_success')).toHaveValue(harbour?.dark.success ?? '')
    await studio.choose('Reset both')
    await expect(newConference.color('dark_success')).toHaveValue(defaults.success)
  })
})

test('When a shared link is opened, the form has its themes; a broken one says so and changes nothing', async ({
  newConference,
  page,
}) => {
  if (!harbour) throw new Error('There are no presets')
  await newConference.open('#theme=044EF4-FFF')
  await expect(page.getByText('The link’s themes cannot be read')).toBeVisible()
  await expect(newConference.color('light_primary')).toHaveValue(defaults.primary)
  await page.getByRole('button', { name: 'Continue without them' }).click()
  await expect(page.getByText('The link’s themes cannot be read')).toBeHidden()

  await page.goto('about:blank')
  await newConference.open(writeShareHash(harbour))
  await expect(newConference.color('dark_primary')).toHaveValue(harbour.dark.primary)
  await expect(page).toHaveURL(/\/conferences\/new$/)
  await newConference.color('dark_primary').fill('#123456')
  await page.reload()
  await expect(newConference.color('dark_primary')).toHaveValue('#123456')
  await expect(newConference.color('light_primary')).toHaveValue(harbour.light.primary)
})

test('When a part of the preview is clicked, its field gets focus, and a field’s parts are outlined', async ({
  newConference,
  page,
}) => {
  await newConference.open()
  const { preview } = newConference
  await test.step('click a part', async () => {
    await partOf(preview, 'leave', 'dark').click()
    await expect(newConference.color('dark_negative')).toBeFocused()
    await partOf(preview, 'side-panel', 'light').click({ position: { x: 5, y: 5 } })
    await expect(newConference.color('light_background')).toBeFocused()
  })
  await test.step('hover and focus a field', async () => {
    const leave = partOf(preview, 'leave', 'dark')
    await newConference.color('dark_negative').focus()
    await expect(leave).toHaveAttribute('data-highlighted', '')
    await expect(partOf(preview, 'leave', 'light')).not.toHaveAttribute('data-highlighted')
    await newConference.color('light_negative').hover()
    await expect(leave).not.toHaveAttribute('data-highlighted')
    await page.mouse.move(0, 0)
    await expect(leave).toHaveAttribute('data-highlighted', '')
    await newConference.field('Display name').focus()
    await expect(leave).not.toHaveAttribute('data-highlighted')
  })
  await test.step('see it with another colour vision', async () => {
    const picture = preview.locator('[data-theme="light"]')
    await expect(picture).toHaveCSS('filter', 'none')
    await preview.getByLabel('Colour vision').selectOption('deuteranopia')
    await expect(picture).toHaveCSS('filter', /#vision-deuteranopia/)
  })
  await test.step('choose the step of the microphone', async () => {
    await preview.getByRole('radio', { name: 'Before joining' }).check()
    await preview.getByRole('radio', { name: 'Microphone' }).check()
    await expect(partOf(preview, 'step-count', 'light')).toHaveText('2 / 3')
    await expect(partOf(preview, 'checkbox', 'light')).toHaveCount(0)
  })
})

test('While a colour is edited that only the other scene shows, that scene is in view', async ({
  newConference,
  page,
  studio,
}) => {
  await newConference.open()
  const { preview } = newConference
  const beside = () =>
    preview.evaluate((element) => [element.clientHeight, element.getBoundingClientRect().width])
  const size = await beside()
  await newConference.openPicker('Picker for success of the dark theme')
  await expect(preview).toHaveAttribute('data-scene', 'prejoin')
  await expect(partOf(preview, 'step-count', 'dark')).toHaveText('2 / 3')
  await expect(partOf(preview, 'meter-dot', 'dark').first()).toHaveAttribute('data-highlighted', '')
  expect(await beside()).toEqual(size)
  await page.keyboard.press('Escape')
  await newConference.color('light_negative').focus()
  await expect(preview).toHaveAttribute('data-scene', 'room')
  await newConference.color('light_primary').focus()
  await expect(partOf(preview, 'step-count', 'light')).toHaveText('1 / 3')
  await preview.getByRole('radio', { name: 'Microphone' }).check()
  await studio.contrast.focus()
  await expect(preview, 'who reached into it').toHaveAttribute('data-scene', 'prejoin')
  await expect(partOf(preview, 'step-count', 'light')).toHaveText('2 / 3')
  await preview.getByRole('radio', { name: 'In the room' }).check()
  await expect(preview).toHaveAttribute('data-scene', 'room')
  await page.setViewportSize({ width: 500, height: 800 })
  await newConference.color('dark_negative').focus()
  await expect(preview.locator('[data-theme="dark"]')).toBeVisible()
  await expect(preview.locator('[data-theme="light"]')).toBeHidden()
  await newConference.color('light_negative').focus()
  await expect(preview.locator('[data-theme="light"]')).toBeVisible()
})

test.describe('Accessibility', () => {
  // So tall that the bar at the bottom lies over nothing: what can be scrolled free is not obscured.
  test.use({ viewport: { width: 1440, height: 3600 } })

  test('When everything is open, there is no fault in light or dark mode', async ({
    newConference,
    page,
    studio,
  }) => {
    await newConference.open()
    await studio.openStart('Presets')
    await studio.contrast.click()
    await studio.report.getByText('9 pairs easy to read').first().click()
    await expectAccessible(page)
    for (const [way, control] of [
      ['Brand colour', 'Brand colour'],
      ['Paste', 'Colours as text'],
      ['Picture', 'Picture'],
    ] as const) {
      await studio.start.getByRole('radio', { name: way }).check()
      await expect(studio.start.getByLabel(control, { exact: true }).last()).toBeAttached()
      await expectAccessible(page, '[aria-label="Start from"]')
    }
  })
})

test('At 200 % and at 360 px the tools can be used and nothing is cut off', async ({
  newConference,
  page,
  studio,
}) => {
  await newConference.open()
  await test.step('at 200 %, on a screen of 1440 x 900, they are not beneath the preview', async () => {
    await page.setViewportSize({ width: 720, height: 450 })
    await studio.openStart('Presets')
    await studio.start.getByRole('button', { name: 'Harbour' }).click()
    await expect(newConference.color('light_primary')).toHaveValue(harbour?.light.primary ?? '')
  })
  await test.step('at 360 px, with the report open', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await studio.contrast.click()
    await expect(studio.report).toBeVisible()
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
  })
})

/** A PNG of 8 x 8 pixels in one colour. */
function pngOf(rgb: readonly [number, number, number]): Buffer {
  const side = 8
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const row = [0, ...Array.from({ length: side }, () => rgb).flat()]
  const rows = Buffer.from(Array.from({ length: side }, () => row).flat())
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([signature, ...chunks])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** https://www.w3.org/TR/png/#D-CRCAppendix, bit by bit: Node 20.19 has none of its own. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
