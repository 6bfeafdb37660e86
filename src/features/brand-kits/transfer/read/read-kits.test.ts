import { expect, test } from 'vitest'
import { colorFields } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { exportFormats } from '../write/export-formats.ts'
import { readKits } from './read-kits.ts'

const colors = fromEntries(colorFields.map((field) => [field, '#AABBCC'] as const))
const acme = { name: 'Acme', notes: '', colors }

function read(text: string) {
  return readKits({ source: 'acme.css', name: 'acme', text })
}

function reasons(text: string): readonly string[] {
  return read(text).map((kit) => (kit.kind === 'unread' ? `${kit.name}: ${kit.reason}` : 'a kit'))
}

test('When a file is of a newer version or damaged, it is refused with words', () => {
  const file = exportFormats.greenroom.write([acme])
  expect(reasons(file.replace('"version": 1', '"version": 2'))[0]).toMatch(
    /^acme\.css: It is version 2 of the format, from a newer Greenroom\. This one reads version 1/,
  )
  expect(reasons(file.slice(0, -20))).toEqual([
    'acme.css: It begins as a file of brand kits, but is cut off or damaged.',
  ])
  expect(reasons(file.replace('"version": 1', '"version": "1"'))[0]).toMatch(/no complete file/)
  expect(reasons('{"format":"greenroom-brand-kits","version":1,"kits":[]}')).toEqual([
    'acme.css: There is no kit in it.',
  ])
  expect(reasons(' \n')).toEqual(['acme.css: It is empty.'])
})

test('When one kit of a file cannot be read, the others are, and it is said which and why', () => {
  const file = JSON.parse(exportFormats.greenroom.write([acme, acme, acme, acme]))
  file.kits[0].colors.dark_success = 'green'
  file.kits[1].note = 'misspelt'
  delete file.kits[2].name
  expect(reasons(JSON.stringify(file))).toEqual([
    'Acme: Dark success: Must be a colour with six hexadecimal digits, like #044EF4.',
    'Acme: Nothing of this version is called note.',
    'Kit 3 of acme.css: Name: Is missing, or of another kind.',
    'a kit',
  ])
})

test('When a stylesheet of others names ten colours, it is a kit with the name of its file', () => {
  const css = `:root { --primary: #aabbcc; --background: #aabbcc80; --text: #aabbcc; --success: #aabbcc; --danger: #aabbcc }
@media (prefers-color-scheme: dark) { :root { --primary: #aabbcc; --background: #aabbcc; --text: #aabbcc; --success: #aabbcc; --danger: #aabbcc } }`
  expect(read(css)).toEqual([
    {
      kind: 'kit',
      name: 'acme',
      isNamed: false,
      notes: undefined,
      colors,
      remark: 'Opacity is left out of Light background.',
    },
  ])
})

test('When a text names fewer than ten colours, it is said which are missing', () => {
  expect(reasons(':root { --primary: #aabbcc }')[0]).toMatch(
    /^acme\.css: Read as CSS custom properties\. It names no colour for Light background, Light foreground, Light success and 6 other colours\./,
  )
  expect(reasons('#aabbcc, #112233')[0]).toMatch(/It has 2 colours, but names none for a theme/)
  expect(reasons('Dear all')).toEqual(['acme.css: No colour was found in it.'])
})

test('When design tokens of others have a group for each brand, each is a kit', () => {
  const theme = Object.fromEntries(
    ['primary', 'background', 'text', 'success', 'danger'].map((role) => [
      role,
      { $type: 'color', $value: '#aabbcc' },
    ]),
  )
  const tokens = {
    $description: 'x',
    Acme: { light: theme, dark: theme },
    Globex: { light: theme, dark: theme },
  }
  expect(read(JSON.stringify(tokens))).toMatchObject([
    { name: 'Acme', isNamed: true, notes: undefined, colors },
    { name: 'Globex', isNamed: true, notes: undefined, colors },
  ])
})
