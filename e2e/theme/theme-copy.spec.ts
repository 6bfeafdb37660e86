import { colorField, colorRoles, themeNames } from '#contract/theme.ts'
import type { Themes } from '#room/theme/color-source.ts'
import { expect, test } from '../fixtures.ts'
import { clipboardOf } from '../support/clipboard.ts'

test.beforeEach(({ newConference }) => newConference.open())

/** Ten different colours, none of them a default. */
const themes: Themes = {
  light: {
    primary: '#1F5FBF',
    background: '#F7FBF9',
    foreground: '#191D23',
    success: '#00A079',
    negative: '#B30E35',
  },
  dark: {
    primary: '#4273D7',
    background: '#040507',
    foreground: '#EBEFF3',
    success: '#40D4A6',
    negative: '#D73C50',
  },
}
const everyColor = themeNames.flatMap((theme) =>
  colorRoles.map((role) => ({ theme, role, color: themes[theme][role] })),
)

test('When themes are copied, they come as CSS variables, JSON, API fields or a link', async ({
  newConference,
  page,
  studio,
}) => {
  const clipboard = await clipboardOf(page)
  for (const { theme, role, color } of everyColor)
    await newConference.color(colorField(theme, role)).fill(color)

  await studio.choose('As CSS variables')
  await expect(studio.section.getByText('CSS variables copied')).toBeVisible()
  const variables = [...(await clipboard()).matchAll(/^ {2}(--\S+): (\S+);$/gm)]
  expect(variables.map(([, name, value]) => [name, value])).toEqual(
    everyColor.map(({ theme, role, color }) => [`--${theme}-${role}`, color]),
  )

  await studio.choose('As JSON')
  await expect(studio.section.getByText('JSON copied')).toBeVisible()
  expect(JSON.parse(await clipboard())).toEqual(themes)

  await studio.choose('As API fields')
  await expect(studio.section.getByText('API fields copied')).toBeVisible()
  expect(JSON.parse(await clipboard())).toEqual(
    Object.fromEntries(
      everyColor.map(({ theme, role, color }) => [colorField(theme, role), color]),
    ),
  )

  await studio.choose('As a link')
  await expect(studio.section.getByText('Link copied')).toBeVisible()
  const link = await clipboard()
  await studio.choose('Reset both')
  await page.goto('about:blank')
  await page.goto(link)
  for (const { theme, role, color } of everyColor)
    await expect(newConference.color(colorField(theme, role))).toHaveValue(color)
})
