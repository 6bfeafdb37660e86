import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Theme } from '#contract/theme.ts'
import { colorRoles, defaultTheme } from '#contract/theme.ts'
import { roomProperties } from './room-properties.ts'

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)
const theme: fc.Arbitrary<Theme> = fc.record({
  primary: hex,
  background: hex,
  foreground: hex,
  success: hex,
  negative: hex,
})

const dark: Theme = {
  primary: '#8AB4FF',
  background: '#101418',
  foreground: '#F1F3F4',
  success: '#5DD39E',
  negative: '#FF6B81',
}

describe('The colours of a room', () => {
  test('When five colours are given, they are used as they are and the others derive from them', () => {
    expect(roomProperties(dark)).toEqual({
      '--room-primary': '#8AB4FF',
      '--room-primary-shade': 'rgb(79.05 142.21 255)',
      '--room-background': '#101418',
      '--room-foreground': '#F1F3F4',
      '--room-foreground-90': 'rgb(241 243 244 / 0.9)',
      '--room-foreground-30': 'rgb(241 243 244 / 0.3)',
      '--room-success': '#5DD39E',
      '--room-negative': '#FF6B81',
      '--room-negative-shade': 'rgb(255 52.7 82.77)',
      '--room-background-90': 'rgb(16 20 24 / 0.9)',
      '--room-foreground-5': 'rgb(241 243 244 / 0.05)',
      '--room-foreground-50': 'rgb(241 243 244 / 0.5)',
    })
  })

  test('When one colour changes, only what derives from it changes', () => {
    const derived = {
      primary: /primary/,
      background: /background/,
      foreground: /foreground/,
      success: /success/,
      negative: /negative/,
    }
    fc.assert(
      fc.property(theme, fc.constantFrom(...colorRoles), hex, (before, role, value) => {
        const after = roomProperties({ ...before, [role]: value })
        for (const [name, css] of Object.entries(roomProperties(before))) {
          if (!derived[role].test(name)) expect(after).toHaveProperty(name, css)
        }
      }),
    )
  })

  test.each(['', '#fff', 'red', '#12345g', '#12345678'])(
    'When a colour is %j, the default stands in for it',
    (primary) => {
      expect(roomProperties({ ...dark, primary })).toEqual(
        roomProperties({ ...dark, primary: defaultTheme.primary }),
      )
    },
  )
})
