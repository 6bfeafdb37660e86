import fc from 'fast-check'
import {
  colorField,
  colorFields,
  colorRoles,
  type Theme,
  type ThemeName,
  themeNames,
} from '#contract/theme.ts'
import { expect, test } from '../fixtures.ts'
import type { NewConferencePage } from '../pages/new-conference.ts'
import { expectedColors, hovered } from '../support/colors/expected-colors.ts'
import { paintedParts, partOf } from '../support/colors/painted-parts.ts'

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)
const anyTheme: fc.Arbitrary<Theme> = fc.record({
  primary: hex,
  background: hex,
  foreground: hex,
  success: hex,
  negative: hex,
})
const pairs = (seed: number, numRuns: number) =>
  fc.sample(fc.record({ light: anyTheme, dark: anyTheme }), { seed, numRuns })

const sceneParts = {
  'In the room': [
    'avatar',
    'bottom-bar',
    'control',
    'leave',
    'participant-count',
    'recording-dot',
    'room',
    'room-name',
    'side-heading',
    'side-panel',
    'stage',
    'toast',
    'top-bar',
  ],
  'Before joining': [
    'cancel',
    'checkbox',
    'continue',
    'meter-dot',
    'meter-dot lit',
    'prejoin',
    'prejoin-field',
    'prejoin-hint',
    'prejoin-panel',
    'room-name',
    'step-count',
    'top-bar',
  ],
} as const

/** Without a hue, and with lightness at both ends. */
const greys: Theme = {
  primary: '#808080',
  background: '#FFFFFF',
  foreground: '#000000',
  success: '#010101',
  negative: '#000000',
}
const brand: Theme = { ...greys, primary: '#8AB4FF', negative: '#FFFFFF' }

/** Types all ten colours at once: field by field, with waits between, it would take a second. */
async function setThemes(form: NewConferencePage, pair: Record<ThemeName, Theme>): Promise<void> {
  const texts = themeNames.flatMap((name) =>
    colorRoles.map((role) => [colorField(name, role), pair[name][role]] as const),
  )
  await form.page.evaluate((typed) => {
    for (const [name, text] of typed) {
      const input = document.querySelector<HTMLInputElement>(`input[name="${name}"]`)
      input?.focus()
      input?.select()
      document.execCommand('insertText', false, text)
    }
  }, texts)
}

/** What the facts ask of every part that is shown, and what is shown instead. */
async function compare(form: NewConferencePage, pair: Record<ThemeName, Theme>) {
  const facts: Record<string, ReturnType<typeof expectedColors>> = {
    light: expectedColors(pair.light),
    dark: expectedColors(pair.dark),
  }
  const parts = await paintedParts(form.preview)
  const wanted = parts.map(({ theme, part, paint }) => ({
    theme,
    part,
    paint: { ...paint, ...facts[theme]?.[part] },
  }))
  return { parts, wanted }
}

for (const [scene, seed] of [
  ['In the room', 900],
  ['Before joining', 506],
] as const)
  test(`When themes are random, every part of “${scene}” has exactly the real room’s colours`, async ({
    newConference,
  }) => {
    await newConference.open()
    await newConference.field('Record on start').check()
    await newConference.preview.getByRole('radio', { name: scene }).check()
    // Its drawing is loaded when it is asked for.
    for (const name of themeNames)
      await expect(
        partOf(newConference.preview, sceneParts[scene][0] ?? '', name).first(),
      ).toBeVisible()
    for (const pair of pairs(seed, 12)) {
      await setThemes(newConference, pair)
      const { parts, wanted } = await compare(newConference, pair)
      expect(parts).toEqual(wanted)
      for (const name of themeNames) {
        const shown = parts.filter(({ theme }) => theme === name).map(({ part }) => part)
        expect([...new Set(shown)].toSorted()).toEqual(sceneParts[scene])
      }
    }
  })

test('The preview has SignalWire’s default colours at first, keeps the last whole colour while one is typed, and darkens a hovered button', async ({
  newConference,
}) => {
  await newConference.open()
  await test.step('the form is untouched', async () => {
    const defaults: Theme = {
      primary: '#044EF4',
      background: '#FFFFFF',
      foreground: '#1D2127',
      success: '#17BB58',
      negative: '#F42C50',
    }
    const { parts, wanted } = await compare(newConference, { light: defaults, dark: defaults })
    expect(parts).toEqual(wanted)
    expect(
      await Promise.all(colorFields.map((field) => newConference.color(field).inputValue())),
    ).toEqual(themeNames.flatMap(() => Object.values(defaults)))
  })
  await test.step('a colour is half typed', async () => {
    const leave = partOf(newConference.preview, 'leave', 'dark')
    await newConference.color('dark_negative').fill('#112233')
    await expect(leave).toHaveCSS('background-color', 'rgb(17, 34, 51)')
    await newConference.color('dark_negative').fill('#1122')
    await expect(newConference.color('dark_negative')).toHaveValue('#1122')
    await expect(leave).toHaveCSS('background-color', 'rgb(17, 34, 51)')
    await newConference.color('dark_negative').fill('#112244')
    await expect(leave).toHaveCSS('background-color', 'rgb(17, 34, 68)')
  })
  await test.step('the pointer is over Leave or Continue', async () => {
    for (const [scene, part, role] of [
      ['In the room', 'leave', 'negative'],
      ['Before joining', 'continue', 'primary'],
    ] as const) {
      await newConference.preview.getByRole('radio', { name: scene }).check()
      for (const pair of [...pairs(16, 2), { light: greys, dark: brand }]) {
        await setThemes(newConference, pair)
        for (const name of themeNames) {
          const button = partOf(newConference.preview, part, name)
          await button.hover()
          await expect(button).toHaveCSS('background-color', hovered(pair[name][role]))
        }
      }
    }
  })
})
