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

  test('Aliases, inherited types, colours as objects and modes are read', () => {
    const { found, palette } = pasted(
      json({
        palette: {
          $type: 'color',
          blue: { 600: { $value: { colorSpace: 'srgb', components: [0.0431, 0.3608, 0.6784] } } },
          red: { $value: { colorSpace: 'oklch', components: [0.637, 0.237, 25.331], alpha: 0.5 } },
          wide: { $value: { colorSpace: 'rec2020', components: [0, 1, 0], hex: '#00ff00' } },
        },
        light: {
          primary: { $value: '{palette.blue.600}', $type: 'color' },
          error: { $value: { $ref: '#/palette/red/$value' }, $type: 'color' },
        },
        dark: {
          $type: 'color',
          surface: { $value: '#0d0d12' },
          negative: { $value: '{palette.red}' },
        },
        semantic: {
          success: {
            $type: 'color',
            $value: '#1a7f37',
            $extensions: { mode: { dark: '{palette.wide}' } },
          },
        },
        size: { $type: 'dimension', text: { $value: '#000000' } },
        loop: { $type: 'color', $value: '{loop}' },
      }),
    )
    expect(found).toEqual({
      light_primary: '#0B5CAD from light.primary',
      light_success: '#1A7F37 from semantic.success',
      light_negative: '#FB2C36 from light.error',
      dark_success: '#00FF00 from semantic.success in the dark mode',
      dark_background: '#0D0D12 from dark.surface',
      dark_negative: '#FB2C36 from dark.negative',
    })
    expect(palette).not.toContain('#000000')
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

test('Style Dictionary’s tokens, with references and values for the dark', () => {
  expect(
    pasted(
      json({
        color: {
          base: { blue: { value: '#0b5cad' } },
          brand: { primary: { value: '{color.base.blue.value}', type: 'color' } },
          background: { primary: { value: '#ffffff', darkValue: '#111111' } },
          font: { base: { value: '#1a1a2e' }, danger: { value: '#b3261e' } },
        },
      }),
    ),
  ).toMatchObject({
    format: 'Style Dictionary tokens',
    found: {
      light_primary: '#0B5CAD from color.brand.primary',
      light_background: '#FFFFFF from color.background.primary',
      dark_background: '#111111 from color.background.primary in the dark mode',
      light_foreground: '#1A1A2E from color.font.base',
    },
  })
})

test('A shadcn registry item, light, dark and common', () => {
  expect(
    pasted(
      json({
        name: 'harbour',
        type: 'registry:style',
        cssVars: {
          theme: { 'font-sans': 'Inter, sans-serif', success: '#1a7f37' },
          light: {
            background: 'oklch(1 0 0)',
            primary: 'oklch(54.6% 0.245 262.881)',
            accent: 'oklch(0.97 0 0)',
            destructive: '#b3261e',
          },
          dark: { background: 'oklch(0.145 0 0)', primary: '210 40% 98%' },
        },
      }),
    ),
  ).toMatchObject({
    format: 'a shadcn registry item',
    found: {
      light_primary: '#155DFC from --primary in cssVars.light',
      light_background: '#FFFFFF from --background in cssVars.light',
      light_success: '#1A7F37 from --success in cssVars.theme',
      light_negative: '#B3261E from --destructive in cssVars.light',
      dark_primary: '#F8FAFC from --primary in cssVars.dark',
      dark_background: '#0A0A0A from --background in cssVars.dark',
    },
  })
})

test('A Material theme’s two plain schemes', () => {
  const scheme = {
    primary: '#0B5CAD',
    onPrimary: '#FFFFFF',
    error: '#B3261E',
    background: '#FDFDF8',
    onBackground: '#1A1A2E',
    surface: '#FFFFFF',
  }
  expect(
    pasted(
      json({
        seed: '#123456',
        extendedColors: [{ name: 'Success', color: '#1A7F37', harmonized: true }],
        schemes: {
          light: scheme,
          'light-high-contrast': { ...scheme, primary: '#000001' },
          dark: { ...scheme, primary: '#8AB4FF', background: '#0D0D12', onBackground: '#ECEEF4' },
        },
      }),
    ),
  ).toMatchObject({
    format: 'a Material theme',
    found: {
      light_primary: '#0B5CAD from primary in schemes.light',
      light_background: '#FDFDF8 from background in schemes.light',
      light_foreground: '#1A1A2E from onBackground in schemes.light',
      light_success: '#1A7F37 from Success in extendedColors',
      light_negative: '#B3261E from error in schemes.light',
      dark_primary: '#8AB4FF from primary in schemes.dark',
      dark_background: '#0D0D12 from background in schemes.dark',
      dark_foreground: '#ECEEF4 from onBackground in schemes.dark',
    },
  })
})

describe('Mantine', () => {
  const tuple = (digit: string) =>
    `[${Array.from({ length: 10 }, (_, index) => `'#${digit}${index}${digit}${index}${digit}${index}'`).join(', ')}]`

  test('When the primary colour is a tuple, its filled shade is used', () => {
    const { format, found, palette } = pasted(`
      import { createTheme } from '@mantine/core'
      export const theme = createTheme({
        primaryColor: 'harbour',
        primaryShade: { light: 7, dark: 5 },
        colors: {
          harbour: ${tuple('1')}, // brand
          danger: ${tuple('2')},
        },
        white: '#fdfdf8',
        defaultRadius: 'md',
      })`)
    expect(format).toBe('a Mantine theme')
    expect(found).toEqual({
      light_primary: '#171717 from theme.harbour[7] in primaryColor',
      light_background: '#FDFDF8 from theme.white',
      light_negative: '#272727 from theme.danger[7]',
      dark_primary: '#151515 from theme.harbour[5] in primaryColor',
      dark_negative: '#252525 from theme.danger[5]',
    })
    expect(palette).toHaveLength(21)
  })

  test('When a tuple stands alone, it is a palette', () => {
    const { found, palette } = pasted(`const primary: MantineColorsTuple = ${tuple('3')};`)
    expect(found).toEqual({})
    expect(palette).toHaveLength(10)
  })
})

test('A WordPress theme’s styles, and the slugs that they refer to', () => {
  expect(
    pasted(
      json({
        version: 3,
        settings: {
          color: {
            palette: [
              { color: '#fdfdf8', name: 'Base', slug: 'base' },
              { color: '#1a1a2e', name: 'Contrast', slug: 'contrast' },
              { color: '#0b5cad', name: 'Accent 1', slug: 'accent-1' },
              { color: '#b3261e', name: 'Error', slug: 'error' },
            ],
          },
        },
        styles: {
          color: { background: 'var(--wp--preset--color--base)' },
          elements: { button: { color: { background: 'var:preset|color|accent-1' } } },
        },
      }),
    ),
  ).toMatchObject({
    format: 'a WordPress theme',
    found: {
      light_primary: '#0B5CAD from styles.elements.button.color.background',
      light_background: '#FDFDF8 from styles.color.background',
      light_foreground: '#1A1A2E from contrast in settings.color.palette',
      light_negative: '#B3261E from error in settings.color.palette',
    },
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
