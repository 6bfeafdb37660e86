import { describe, expect, test } from 'vitest'
import { parseCssColor } from './css-color.ts'

describe('A colour is read as a stylesheet writes it', () => {
  test.each([
    ['#044ef4', '#044ef4'],
    ['rgb(4 78 244)', '#044EF4'],
    ['white', '#FFFFFF'],
    ['hsl(120, 100%, 25%)', '#008000'],
    ['hsl(120deg 100% 25% / 1)', '#008000'],
    ['hsl(-240 100% 25%)', '#008000'],
    // The bare triple of shadcn's first themes.
    ['222.2 47.4% 11.2%', '#0F172A'],
    // Tailwind 4's blue-600 and red-500.
    ['oklch(54.6% 0.245 262.881)', '#155DFC'],
    ['oklch(0.637 0.237 25.331)', '#FB2C36'],
    ['oklch(100% 0 0)', '#FFFFFF'],
  ])('%s is %s', (text, hex) => {
    expect(parseCssColor(text)).toBe(hex)
  })

  test.each([
    'hsl(1 2 3)',
    'hsl(0 101% 50%)',
    'oklch(0.5 0.1)',
    'oklch(2 0.1 20)',
    'oklch(0.5 0.1 20 / 50%)',
    'var(--x)',
    '',
  ])('%j is none', (text) => {
    expect(parseCssColor(text)).toBeUndefined()
  })
})
