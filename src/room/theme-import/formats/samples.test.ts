import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ColorField } from '#contract/theme.ts'
import { pasted } from '#testing/read-pasted-theme.ts'

/** For each of the ten its value and where it came from; undefined where the file names none. */
type Expected = Readonly<Record<ColorField, string | undefined>>

type Sample = readonly [file: string, format: string, expected: Expected]

const folder = new URL('./samples/', import.meta.url)

function read(file: string) {
  return pasted(readFileSync(new URL(file, folder), 'utf8'))
}

const inDarkScheme =
  'in @media screen and (prefers-color-scheme: dark) :root:not([data-theme="light"])'

const samples: readonly Sample[] = [
  [
    'harbour.tokens.json',
    'design tokens',
    {
      light_primary: '#0B5CAD from light.primary',
      light_background: '#FDFDF7 from light.background',
      light_foreground: '#1A1A2E from text',
      light_success: '#1A7F37 from semantic.success',
      light_negative: '#FB2C36 from light.error',
      dark_primary: '#8AB4FF from dark.primary',
      dark_background: '#0D0D12 from dark.surface',
      dark_foreground: '#ECEEF4 from dark.on-surface',
      dark_success: '#00FF00 from semantic.success in the dark mode',
      dark_negative: '#FB2C36 from dark.negative',
    },
  ],
  [
    'style-dictionary.json',
    'Style Dictionary tokens',
    {
      light_primary: '#0B5CAD from color.brand.primary',
      light_background: '#FDFDF8 from color.background.primary',
      light_foreground: '#1A1A2E from color.font.base',
      light_success: '#1A7F37 from color.success',
      light_negative: '#B3261E from color.danger',
      dark_primary: '#8AB4FF from color.brand.primary in the dark mode',
      dark_background: '#0D0D12 from color.background.primary in the dark mode',
      dark_foreground: '#ECEEF4 from color.font.base in the dark mode',
      dark_success: '#4ADE80 from color.success in the dark mode',
      dark_negative: '#FF9A90 from color.danger in the dark mode',
    },
  ],
  [
    'shadcn-registry-item.json',
    'a shadcn registry item',
    {
      light_primary: '#155DFC from --primary in cssVars.light',
      light_background: '#FFFFFF from --background in cssVars.light',
      light_foreground: '#0A0A0A from --foreground in cssVars.light',
      light_success: '#1A7F37 from --success in cssVars.theme',
      light_negative: '#B3261E from --destructive in cssVars.light',
      dark_primary: '#F8FAFC from --primary in cssVars.dark',
      dark_background: '#0A0A0A from --background in cssVars.dark',
      dark_foreground: '#FAFAFA from --foreground in cssVars.dark',
      dark_success: '#4ADE80 from --success in cssVars.dark',
      dark_negative: '#FF6467 from --destructive in cssVars.dark',
    },
  ],
  [
    'tailwind-4.css',
    'a Tailwind 4 theme',
    {
      light_primary: '#155DFC from --color-brand in @theme',
      light_background: '#FFFFFF from --background in :root',
      light_foreground: '#1A1A2E from --foreground in :root',
      light_success: '#1A7F37 from --color-positive in @theme',
      light_negative: '#E7000B from --danger in :root',
      dark_primary: '#8AB4FF from --color-brand in .dark',
      dark_background: '#0A0A0A from --background in .dark',
      dark_foreground: '#ECEEF4 from --foreground in .dark',
      dark_success: '#4ADE80 from --success in @layer base :root @variant dark',
      dark_negative: '#FF9A90 from --danger in .dark',
    },
  ],
  [
    'light-dark.css',
    'CSS custom properties',
    {
      light_primary: '#0B5CAD from --accent in :root',
      light_background: '#FDFDF8 from --surface in :root',
      light_foreground: '#1A1A2E from --fg in :root',
      light_success: '#1A7F37 from --positive in :root',
      light_negative: '#B3261E from --negative in :root',
      dark_primary: '#8AB4FF from --accent in :root',
      dark_background: '#0D0D12 from --surface in :root',
      dark_foreground: '#ECEEF4 from --fg in :root',
      dark_success: '#4ADE80 from --positive in :root',
      dark_negative: '#FF988F from --negative in :root',
    },
  ],
  [
    'prefers-color-scheme.css',
    'CSS custom properties',
    {
      light_primary: '#0B5CAD from --accent in :root',
      light_background: '#FDFDF8 from --bg in :root',
      light_foreground: '#1A1A2E from --text in :root',
      light_success: '#1A7F37 from --success in :root',
      light_negative: '#B3261E from --error in :root',
      dark_primary: `#8AB4FF from --accent ${inDarkScheme}`,
      dark_background: `#0D0D12 from --bg ${inDarkScheme}`,
      dark_foreground: `#ECEEF4 from --text ${inDarkScheme}`,
      dark_success: `#4ADE80 from --success ${inDarkScheme}`,
      dark_negative: `#FF9A90 from --error ${inDarkScheme}`,
    },
  ],
  [
    'dark-class.css',
    'CSS custom properties',
    {
      light_primary: '#0F172A from --primary in :root',
      light_background: '#FFFFFF from --background in :root',
      light_foreground: '#020817 from --foreground in :root',
      light_success: '#16A249 from --success in :root',
      light_negative: '#EF4444 from --destructive in :root',
      dark_primary: '#3B82F6 from --primary in .dark',
      dark_background: '#020817 from --background in .dark',
      dark_foreground: '#F8FAFC from --foreground in .dark',
      dark_success: '#4ADE80 from --success in .dark',
      dark_negative: '#7F1D1D from --destructive in .dark',
    },
  ],
  [
    'variables.scss',
    'Sass variables',
    {
      light_primary: '#0B5CAD from $primary',
      light_background: '#FDFDF8 from $body-bg',
      light_foreground: '#1A1A2E from $body-color',
      light_success: '#1A7F37 from $theme-colors.success',
      light_negative: '#B3261E from $theme-colors.danger',
      dark_primary: '#8AB4FF from $dark-primary',
      dark_background: '#0D0D12 from $dark-background',
      dark_foreground: '#ECEEF4 from $dark-text',
      dark_success: '#4ADE80 from $dark-success',
      dark_negative: '#FF9A90 from $dark-danger',
    },
  ],
  [
    'bootstrap.css',
    'Bootstrap variables',
    {
      light_primary: '#6F42C1 from --bs-primary in :root, [data-bs-theme="light"]',
      light_background: '#FFFFFF from --bs-body-bg in :root, [data-bs-theme="light"]',
      light_foreground: '#212529 from --bs-body-color in :root, [data-bs-theme="light"]',
      light_success: '#198754 from --bs-success in :root, [data-bs-theme="light"]',
      light_negative: '#DC3545 from --bs-danger in :root, [data-bs-theme="light"]',
      dark_primary: '#A370F7 from --bs-primary in [data-bs-theme="dark"]',
      dark_background: '#212529 from --bs-body-bg in [data-bs-theme="dark"]',
      dark_foreground: '#DEE2E6 from --bs-body-color in [data-bs-theme="dark"]',
      dark_success: '#75B798 from --bs-success in [data-bs-theme="dark"]',
      dark_negative: '#EA868F from --bs-danger in [data-bs-theme="dark"]',
    },
  ],
  [
    'material-theme.json',
    'a Material theme',
    {
      light_primary: '#0B5CAD from primary in schemes.light',
      light_background: '#FDFDF8 from background in schemes.light',
      light_foreground: '#1A1A2E from onBackground in schemes.light',
      light_success: '#1A7F37 from Success in extendedColors',
      light_negative: '#B3261E from error in schemes.light',
      dark_primary: '#8AB4FF from primary in schemes.dark',
      dark_background: '#0D0D12 from background in schemes.dark',
      dark_foreground: '#ECEEF4 from onBackground in schemes.dark',
      dark_success: '#1A7F37 from Success in extendedColors',
      dark_negative: '#FF9A90 from error in schemes.dark',
    },
  ],
  [
    'mantine-theme.js',
    'a Mantine theme',
    {
      light_primary: '#0B5CAD from theme.harbour[7] in primaryColor',
      light_background: '#FDFDF8 from theme.white',
      light_foreground: '#1A1A2E from theme.black',
      light_success: '#1A7F37 from theme.success[7]',
      light_negative: '#B3261E from theme.danger[7]',
      dark_primary: '#8AB4FF from theme.harbour[5] in primaryColor',
      dark_background: '#0D0D12 from theme.dark[7]',
      dark_foreground: '#ECEEF4 from theme.dark[0]',
      dark_success: '#4ADE80 from theme.success[5]',
      dark_negative: '#FF9A90 from theme.danger[5]',
    },
  ],
  [
    'theme.json',
    'a WordPress theme',
    {
      light_primary: '#0B5CAD from styles.elements.button.color.background',
      light_background: '#FDFDF8 from styles.color.background',
      light_foreground: '#1A1A2E from contrast in settings.color.palette',
      light_success: '#1A7F37 from success in settings.color.palette',
      light_negative: '#B3261E from error in settings.color.palette',
      dark_primary: undefined,
      dark_background: undefined,
      dark_foreground: undefined,
      dark_success: undefined,
      dark_negative: undefined,
    },
  ],
  [
    'spreadsheet.tsv',
    'rows of a table',
    {
      light_primary: '#0B5CAD from Light primary',
      light_background: '#FDFDF8 from Light background',
      light_foreground: '#1A1A2E from Light text',
      light_success: '#1A7F37 from Light success',
      light_negative: '#B3261E from Light danger',
      dark_primary: '#8AB4FF from Dark primary',
      dark_background: '#0D0D12 from Dark background',
      dark_foreground: '#ECEEF4 from Dark text',
      dark_success: '#4ADE80 from Dark success',
      dark_negative: '#FF9A90 from Dark danger',
    },
  ],
  [
    'spreadsheet.csv',
    'rows of a table',
    {
      light_primary: '#0B5CAD from Primary in Light',
      light_background: '#FDFDF8 from Background in Light',
      light_foreground: '#1A1A2E from Text in Light',
      light_success: '#1A7F37 from Success in Light',
      light_negative: '#B3261E from Negative in Light',
      dark_primary: '#8AB4FF from Primary in Dark',
      dark_background: '#0D0D12 from Background in Dark',
      dark_foreground: '#ECEEF4 from Text in Dark',
      dark_success: '#4ADE80 from Success in Dark',
      dark_negative: '#FF9A90 from Negative in Dark',
    },
  ],
  [
    'table.md',
    'rows of a table',
    {
      light_primary: '#0B5CAD from Primary in Light',
      light_background: '#FDFDF8 from Background in Light',
      light_foreground: '#1A1A2E from Foreground in Light',
      light_success: '#1A7F37 from Success in Light',
      light_negative: '#B3261E from Negative in Light',
      dark_primary: '#8AB4FF from Primary in Dark mode',
      dark_background: '#0D0D12 from Background in Dark mode',
      dark_foreground: '#ECEEF4 from Foreground in Dark mode',
      dark_success: '#4ADE80 from Success in Dark mode',
      dark_negative: '#FF9A90 from Negative in Dark mode',
    },
  ],
  [
    'harbour.gpl',
    'a GIMP palette',
    {
      light_primary: '#0B5CAD from Light primary',
      light_background: '#FDFDF8 from Light background',
      light_foreground: '#1A1A2E from Light foreground',
      light_success: '#1A7F37 from Light success',
      light_negative: '#B3261E from Light negative',
      dark_primary: '#8AB4FF from Dark primary',
      dark_background: '#0D0D12 from Dark background',
      dark_foreground: '#ECEEF4 from Dark foreground',
      dark_success: '#4ADE80 from Dark success',
      dark_negative: '#FF9A90 from Dark negative',
    },
  ],
]

/** Palettes whose swatches have no names, or names that say nothing of a role. */
const palettes: readonly (readonly [file: string, format: string, colors: string])[] = [
  ['adobe-color.css', 'CSS rules', '#0B5CAD #F2C14E #FDFDF8 #1A7F37 #B3261E'],
  ['adobe-color.xml', 'colours in XML', '#0B5CAD #F2C14E #FDFDF8 #1A7F37 #B3261E'],
  ['coolors.json', 'names and colours', '#001219 #005F73 #0A9396 #94D2BD #E9D8A6'],
  ['coolors.xml', 'colours in XML', '#001219 #005F73 #0A9396'],
]

describe('When a file is pasted, each of the ten colours has its value and says where it came from', () => {
  test.each(samples)('%s', (file, format, expected) => {
    const reading = read(file)
    expect(reading.format).toBe(format)
    expect(reading.found).toEqual(expected)
  })
})

describe('When a file names no roles, all of its colours are in the palette and none is assigned', () => {
  test.each(palettes)('%s', (file, format, colors) => {
    expect(read(file)).toEqual({ format, found: {}, palette: colors.split(' ') })
  })
})

test('When a token is no colour, it is not in the palette', () => {
  expect(read('harbour.tokens.json').palette).not.toContain('#000000')
  expect(read('mantine-theme.js').palette).toHaveLength(42)
  // The last column of the spreadsheet holds numbers of six digits.
  expect(read('spreadsheet.tsv').palette).toHaveLength(10)
  expect(read('harbour.gpl').palette).toHaveLength(11)
})

test('Every sample is read by a test', () => {
  const read = [...samples, ...palettes].map(([file]) => file)
  expect(readdirSync(folder).toSorted()).toEqual(read.toSorted())
})
