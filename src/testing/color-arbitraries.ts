import fc from 'fast-check'
import type { Theme } from '#contract/theme.ts'

/** Any colour as SignalWire takes it. For tests. */
export const anyHex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`)

/** Any theme, most of them ugly. For tests. */
export const anyTheme: fc.Arbitrary<Theme> = fc.record({
  primary: anyHex,
  background: anyHex,
  foreground: anyHex,
  success: anyHex,
  negative: anyHex,
})
