import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { colorPattern } from '#contract/theme.ts'
import { anyTheme } from './color-arbitrary.ts'
import { readTheme } from './read-theme.ts'
import { themeFields, writeCss, writeFields, writeJson } from './write-theme.ts'

describe('What is copied out is read again', () => {
  test.each([
    ['CSS', writeCss],
    ['JSON', writeJson],
    ['the fields of the API', writeFields],
  ])('%s', (_name, write) => {
    fc.assert(
      fc.property(anyTheme, anyTheme, (light, dark) => {
        expect(readTheme(write({ light, dark }))).toEqual(themeFields({ light, dark }))
      }),
    )
  })
})

describe('A theme is read however it is written', () => {
  test.each([
    [
      'custom properties in a light and a dark block',
      `/* brand */
      :root { --background: #ffffff; --foreground: #111827; --primary: #0f766e }
      @media (prefers-color-scheme: dark) {
        :root { --background: #000000; --primary: #2dd4bf; }
      }`,
      {
        light_background: '#ffffff',
        light_foreground: '#111827',
        light_primary: '#0f766e',
        dark_background: '#000000',
        dark_primary: '#2dd4bf',
      },
    ],
    [
      'bare HSL with a class for dark, and what belongs to nothing',
      `:root {
        --primary: 222.2 47.4% 11.2%;
        --primary-foreground: 210 40% 98%;
        --destructive: 0 84.2% 60.2%;
        --radius: 0.5rem;
      }
      .dark { --destructive: 0 62.8% 30.6%; }`,
      { light_primary: '#0F172A', light_negative: '#EF4444', dark_negative: '#7F1D1D' },
    ],
    [
      'a Tailwind 4 theme with references',
      `@theme {
        --color-blue-600: oklch(54.6% 0.245 262.881);
        --color-primary: var(--color-blue-600);
        --color-danger: #e11d48;
      }`,
      { light_primary: '#155DFC', light_negative: '#e11d48' },
    ],
    [
      'a Tailwind configuration',
      `module.exports = {
        theme: {
          extend: {
            colors: {
              primary: { DEFAULT: '#7c3aed', foreground: '#fff' }, // brand
              success: "rgb(22, 163, 74)",
              'danger': '#dc2626',
            },
          },
        },
      }`,
      { light_primary: '#7c3aed', light_success: '#16A34A', light_negative: '#dc2626' },
    ],
    [
      'JSON with nested themes',
      '{"light":{"primary":"#0af","background":"white"},"dark":{"background":"#0b0b0b"}}',
      { light_primary: '#00aaff', light_background: '#FFFFFF', dark_background: '#0b0b0b' },
    ],
    [
      'a block whose brace stands on the next line',
      '.dark\n{\n  --bg: #101010;\n}',
      { dark_background: '#101010' },
    ],
    [
      'a plain name rather than a shade of it, wherever it stands',
      '--primary-500: #111111; --primary: #222222; --primary-600: #333333;',
      { light_primary: '#222222' },
    ],
    [
      'a reference in a circle',
      '--primary: var(--a); --a: var(--primary); --bg: #fff',
      { light_background: '#ffffff' },
    ],
    [
      'ten values in the order of the form',
      '#111111 #222222 #333333 #444444 #555555 #666666 #777777 #888888 #999999 #aaaaaa',
      {
        light_primary: '#111111',
        light_background: '#222222',
        light_foreground: '#333333',
        light_success: '#444444',
        light_negative: '#555555',
        dark_primary: '#666666',
        dark_background: '#777777',
        dark_foreground: '#888888',
        dark_success: '#999999',
        dark_negative: '#aaaaaa',
      },
    ],
    [
      'three values by their looks',
      'ffffff-1d2127-e11d48',
      {
        light_primary: '#e11d48',
        dark_primary: '#e11d48',
        light_background: '#ffffff',
        light_foreground: '#1d2127',
      },
    ],
    ['one value, the brand’s', '#e11d48', { light_primary: '#e11d48', dark_primary: '#e11d48' }],
    ['a text without a colour', 'Dear all, see you at 10:30', {}],
    ['nothing', '', {}],
  ])('%s', (_name, text, colors) => {
    expect(readTheme(text)).toEqual(colors)
  })
})

test('Whatever is pasted, only colours come out that SignalWire takes', () => {
  const almost = fc.string({
    unit: fc.constantFrom(
      '--primary',
      'dark',
      '{',
      '}',
      ':',
      ';',
      ',',
      '#fff',
      '"',
      "'",
      '\n',
      '(',
      ')',
      ' ',
    ),
    maxLength: 40,
  })
  fc.assert(
    fc.property(fc.oneof(fc.string(), almost), (text) => {
      for (const color of Object.values(readTheme(text))) expect(color).toMatch(colorPattern)
    }),
  )
})
