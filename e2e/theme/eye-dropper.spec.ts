import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'

const picker = 'Picker for success of the dark theme'

test('When a colour is picked from the screen, it is one undo step', async ({
  newConference,
  page,
  studio,
}) => {
  await withEyeDropper(page, '#0A7B43')
  await newConference.open()
  const dialog = await newConference.openPicker(picker)
  await dialog.getByRole('button', { name: 'Pick from the screen' }).click()
  await expect(newConference.color('dark_success')).toHaveValue('#0A7B43')
  await expect(newConference.color('light_success')).toHaveValue('#17BB58')
  await page.keyboard.press('Escape')
  await studio.undo.click()
  await expect(newConference.color('dark_success')).toHaveValue('#17BB58')
})

test('When picking is cancelled, the colour stays and there is nothing to undo', async ({
  newConference,
  page,
  studio,
}) => {
  await withEyeDropper(page, undefined)
  await newConference.open()
  const dialog = await newConference.openPicker(picker)
  await dialog.getByRole('button', { name: 'Pick from the screen' }).click()
  await expect.poll(() => page.evaluate(() => window.timesGivenUp)).toBe(1)
  await expect(newConference.color('dark_success')).toHaveValue('#17BB58')
  await expect(studio.undo).toHaveCount(0)
})

test('When the browser cannot pick from the screen, the button is absent', async ({
  newConference,
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'EyeDropper')
  })
  await newConference.open()
  const dialog = await newConference.openPicker(picker)
  await expect(dialog.getByRole('button')).toHaveText([
    'Reset to the default',
    'Keep this colour when applying presets or fixes',
  ])
})

/** Gives the page an eyedropper that picks a colour, or that is given up where there is none. */
function withEyeDropper(page: Page, color: string | undefined): Promise<unknown> {
  return page.addInitScript((picked) => {
    const open = async () => {
      if (picked !== undefined) return { sRGBHex: picked }
      window.timesGivenUp = (window.timesGivenUp ?? 0) + 1
      throw new DOMException('The user canceled the selection.', 'AbortError')
    }
    Object.defineProperty(window, 'EyeDropper', {
      configurable: true,
      value: class {
        open = open
      },
    })
  }, color)
}

declare global {
  interface Window {
    timesGivenUp?: number
  }
}
