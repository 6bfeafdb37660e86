import { describe, expect, test } from 'vitest'
import { pasted } from '#testing/read-pasted-theme.ts'

const json = (value: unknown) => JSON.stringify(value, null, 2)

describe('W3C design tokens', () => {
  test('Named colours get where they are named, in whatever order they stand', () => {
    expect(
      pasted(
        '{"color":{"background":{"$value":"#fdfdf8"},"danger":{"$value":"#b3261e"},"primary":{"$value":"#0b5cad"},"success":{"$value":"#1a7f37"},"text":{"$value":"#1a1a2e"}}}',
      ),
    ).toMatchObject({
      format: 'design tokens',
      found: {
        light_primary: '#0B5CAD from color.primary',
        light_background: '#FDFDF8 from color.background',
        light_foreground: '#1A1A2E from color.text',
        light_success: '#1A7F37 from color.success',
        light_negative: '#B3261E from color.danger',
      },
    })
  })

  test('A token in a group that is called for its colour may have another theme in a mode', () => {
    expect(
      pasted(
        json({
          color: {
            success: {
              $type: 'color',
              $value: '#1a7f37',
              $extensions: { mode: { light: '#1a7f37', dark: '#4ade80' } },
            },
          },
        }),
      ).found,
    ).toEqual({
      light_success: '#1A7F37 from color.success in the light mode',
      dark_success: '#4ADE80 from color.success in the dark mode',
    })
  })
})

describe('Mantine', () => {
  const tuple = (digit: string) =>
    `[${Array.from({ length: 10 }, (_, index) => `'#${digit}${index}${digit}${index}${digit}${index}'`).join(', ')}]`

  test('When a tuple stands alone, it is a palette', () => {
    const { found, palette } = pasted(`const primary: MantineColorsTuple = ${tuple('3')};`)
    expect(found).toEqual({})
    expect(palette).toHaveLength(10)
  })
})

describe('Names and colours', () => {
  test('JSON with a theme in a key or in front of a name', () => {
    expect(
      pasted('{"light":{"primary":"#0af","background":"white"},"dark_background":"#0b0b0b"}').found,
    ).toEqual({
      light_primary: '#00AAFF from light.primary',
      light_background: '#FFFFFF from light.background',
      dark_background: '#0B0B0B from dark_background',
    })
  })

  test('A Tailwind 3 configuration, whole or in part', () => {
    const part = `colors: {
      primary: { DEFAULT: '#7c3aed', foreground: '#fff', 500: '#888888' }, // brand
      success: "rgb(22, 163, 74)",
      'danger': '#dc2626',
      ...others,
    }`
    const found = {
      light_primary: '#7C3AED from colors.primary.DEFAULT',
      light_success: '#16A34A from colors.success',
      light_negative: '#DC2626 from colors.danger',
    }
    expect(pasted(part).found).toEqual(found)
    expect(
      pasted(
        `module.exports = { content: ['./src/**/*.{ts,tsx}'], theme: { extend: { ${part} } } }`,
      ).found,
    ).toEqual({
      light_primary: '#7C3AED from theme.extend.colors.primary.DEFAULT',
      light_success: '#16A34A from theme.extend.colors.success',
      light_negative: '#DC2626 from theme.extend.colors.danger',
    })
  })

  test('Two constants of a program, one for each theme', () => {
    expect(
      pasted(`// colours
      export const lightTheme: Theme = { colors: { primary: '#0b5cad', text: '#1a1a2e' } } as const
      export const darkTheme: Theme = { colors: { primary: 0x8ab4ff } }`).found,
    ).toEqual({
      light_primary: '#0B5CAD from lightTheme.colors.primary',
      light_foreground: '#1A1A2E from lightTheme.colors.text',
      dark_primary: '#8AB4FF from darkTheme.colors.primary',
    })
  })

  test('A MUI palette, where light and dark are shades and the mode is the theme', () => {
    expect(
      pasted(`const theme = createTheme({ palette: { mode: 'dark',
        primary: { light: '#757ce8', main: '#3f50b5', dark: '#002884', contrastText: '#fff' },
        background: { default: '#0d0d12', paper: '#121212' }, error: { main: '#f44336' },
        text: { primary: '#fff', secondary: '#aaa' } } })`).found,
    ).toEqual({
      dark_primary: '#3F50B5 from theme.palette.primary.main',
      dark_background: '#0D0D12 from theme.palette.background.default',
      dark_foreground: '#FFFFFF from theme.palette.text.primary',
      dark_negative: '#F44336 from theme.palette.error.main',
    })
  })

  test('Semantic tokens of Chakra, with their value for the dark', () => {
    expect(
      pasted(`const tokens = { semanticTokens: { colors: {
        danger: { default: 'red.500', _dark: '#ff9a90' },
        bg: { default: '#fff', _dark: '#0d0d12' },
      } } }`).found,
    ).toEqual({
      light_background: '#FFFFFF from tokens.semanticTokens.colors.bg.default',
      dark_background: '#0D0D12 from tokens.semanticTokens.colors.bg._dark',
      dark_negative: '#FF9A90 from tokens.semanticTokens.colors.danger._dark',
    })
  })

  test('Coolors’ arrays and objects', () => {
    const colors = ['#001219', '#005F73', '#0A9396']
    expect(pasted('["001219","005f73","0a9396"]')).toMatchObject({ found: {}, palette: colors })
    expect(
      pasted('{"Rich black":"001219","Midnight green":"005f73","Dark cyan":"0a9396"}'),
    ).toMatchObject({
      found: {},
      palette: colors,
    })
    expect(
      pasted(
        json([
          { name: 'Rich black', hex: '001219', rgb: [0, 18, 25], cmyk: [100, 28, 0, 90] },
          { name: 'Primary', hex: '005f73', rgb: [0, 95, 115] },
        ]),
      ),
    ).toMatchObject({
      found: { light_primary: '#005F73 from Primary' },
      palette: colors.slice(0, 2),
    })
  })

  test('When a value only resembles a colour, it is none', () => {
    expect(pasted('{"id":"123456","name":"facade","size":{"text":"16px"},"count":123456}')).toEqual(
      {
        format: '',
        found: {},
        palette: [],
      },
    )
  })
})
