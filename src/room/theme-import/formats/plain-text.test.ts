import { describe, expect, test } from 'vitest'
import { pasted } from '#testing/read-pasted-theme.ts'

describe('Rows of a table', () => {
  test('Markdown with a column for each theme', () => {
    expect(
      pasted(`| Token      | Light              | Dark mode |
| ---------- | ------------------ | --------- |
| Primary    | \`#0b5cad\`        | #8ab4ff   |
| **Background** | rgb(253, 253, 248) | #0d0d12 |
| Border     | #dddddd            | #333333   |`),
    ).toMatchObject({
      format: 'rows of a table',
      found: {
        light_primary: '#0B5CAD from Primary in Light',
        light_background: '#FDFDF8 from Background in Light',
        dark_primary: '#8AB4FF from Primary in Dark mode',
        dark_background: '#0D0D12 from Background in Dark mode',
      },
      palette: ['#0B5CAD', '#8AB4FF', '#FDFDF8', '#0D0D12', '#DDDDDD', '#333333'],
    })
  })

  test('Cells of a spreadsheet, with numbers that are no colours', () => {
    expect(
      pasted(
        'Name\tHex\tRGB\tOrder no.\nDanger\t#B3261E\trgb(179, 38, 30)\t123456\r\nSuccess\t1a7f37\t\t654321',
      ),
    ).toEqual({
      format: 'rows of a table',
      found: { light_negative: '#B3261E from Danger', light_success: '#1A7F37 from Success' },
      palette: ['#B3261E', '#1A7F37'],
    })
  })

  test('CSV by commas and by semicolons', () => {
    const found = { light_primary: '#0B5CAD from primary', light_foreground: '#1A1A2E from text' }
    expect(pasted('role,value\nprimary,"#0b5cad"\ntext,#1a1a2e').found).toEqual(found)
    expect(pasted('role;value\nprimary;#0b5cad\ntext;#1a1a2e').found).toEqual(found)
  })
})

test('A GIMP palette, with and without names', () => {
  expect(
    pasted(
      'GIMP Palette\nName: Harbour\nColumns: 3\n#\n 11  92 173\tPrimary\n179  38  30\tUntitled\n999 0 0 Nothing',
    ),
  ).toEqual({
    format: 'a GIMP palette',
    found: { light_primary: '#0B5CAD from Primary' },
    palette: ['#0B5CAD', '#B3261E'],
  })
})

test('Palettes in XML, of Adobe, of Coolors and of Android', () => {
  expect(
    pasted(
      "<palette><colors><color name='Harbour-1' rgb='0B5CAD' r='11' g='92' b='173'/></colors></palette>",
    ),
  ).toEqual({ format: 'colours in XML', found: {}, palette: ['#0B5CAD'] })
  expect(
    pasted('<palette><color name="Rich black" hex="001219" r="0" g="18" b="25" /></palette>')
      .palette,
  ).toEqual(['#001219'])
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
