import { describe, expect, test } from 'vitest'
import { pasted } from '#testing/read-pasted-theme.ts'

describe('Rows of a table', () => {
  test('CSV by commas and by semicolons', () => {
    const found = { light_primary: '#0B5CAD from primary', light_foreground: '#1A1A2E from text' }
    expect(pasted('role,value\nprimary,"#0b5cad"\ntext,#1a1a2e').found).toEqual(found)
    expect(pasted('role;value\nprimary;#0b5cad\ntext;#1a1a2e').found).toEqual(found)
  })
})

test('Colours of Android in XML', () => {
  expect(
    pasted(
      '<resources><color name="primary">#FF0B5CAD</color><color name="error">@color/red</color></resources>',
    ).found,
  ).toEqual({ light_primary: '#0B5CAD from primary' })
})

describe('Lines of text', () => {
  test('Names before or after a colour, beneath headings for the themes', () => {
    expect(
      pasted(`Our colours

      Light theme:
      - Primary: #0b5cad
      - Background = #fff
      #1a1a2e text
      Dark theme
      * Primary – #8ab4ff`),
    ).toMatchObject({
      format: 'lines of text',
      found: {
        light_primary: '#0B5CAD from Primary in Light theme',
        light_background: '#FFFFFF from Background in Light theme',
        light_foreground: '#1A1A2E from text in Light theme',
        dark_primary: '#8AB4FF from Primary in Dark theme',
      },
    })
  })

  test('Constants of Kotlin and Dart, with the opacity in front', () => {
    expect(
      pasted(
        'val md_theme_light_primary = Color(0xFF0B5CAD)\nval primaryDark = Color(0xFF8AB4FF)\nval primaryLight = Color(0xFF0B5CAE)',
      ).found,
    ).toEqual({
      light_primary: '#0B5CAE from primaryLight',
      dark_primary: '#8AB4FF from primaryDark',
    })
  })

  test.each([
    'Dear all, see you at 10:30 behind the facade',
    'Order 123456 was placed, see #123 and #4567',
    'A decade of cafe bedded facade',
    'facade',
    '123456',
    'added beaded 123456 facade',
    '',
  ])('%j holds no colour', (text) => {
    expect(pasted(text)).toEqual({ format: '', found: {}, palette: [] })
  })

  test('When a colour is in a sentence, it is offered in the palette and assigned to no role', () => {
    expect(pasted('We like #0b5cad and #b3261e best.')).toMatchObject({
      found: {},
      palette: ['#0B5CAD', '#B3261E'],
    })
  })
})

describe('A list without names', () => {
  const ten = '#111111 #222222 #333333 #444444 #555555 #666666 #777777 #888888 #999999 #aaaaaa'

  test.each([
    ['ten values', ten, 10],
    ['five values', '#111111, #222222, #333333, #444444, #555555', 5],
    ['three values without signs', 'ffffff-1d2127-e11d48', 3],
    ['one value', '#e11d48', 1],
    ['functions', 'rgb(1, 2, 3); hsl(10 20% 30%)', 2],
    ['short ones', '#fff\n#0af', 2],
  ])(
    'When %s are pasted, they are a palette and none is assigned by position',
    (_name, text, count) => {
      const { found, palette } = pasted(text)
      expect(found).toEqual({})
      expect(palette).toHaveLength(count)
    },
  )

  test('The address of a palette on Coolors', () => {
    expect(pasted('https://coolors.co/palette/001219-005f73-0a9396')).toEqual({
      format: 'a palette of Coolors',
      found: {},
      palette: ['#001219', '#005F73', '#0A9396'],
    })
  })
})
