import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conferenceCreate } from '#contract/conference.ts'
import { fillPatterns, patternName, patternText } from './fill-patterns.ts'

const values = { brand: 'Żubr & Söhne', date: '2026-12-01', n: 7 }

describe('When a pattern is filled, each placeholder is replaced', () => {
  test.each([
    ['{brand} town hall #{n}', 'Żubr & Söhne town hall #7'],
    ['{date} {date}', '2026-12-01 2026-12-01'],
    ['no placeholder', 'no placeholder'],
    ['{Brand} {x} {} {{n}}', '{Brand} {x} {} {7}'],
    ['', ''],
  ])('%s', (pattern, text) => {
    expect(patternText(pattern, values)).toBe(text)
  })

  test('what a brand is called is not read as a pattern itself', () => {
    expect(patternText('{brand} {n}', { ...values, brand: '{n} $& $1' })).toBe('{n} $& $1 7')
  })
})

describe('When a name is made, it is one that SignalWire takes', () => {
  test.each([
    ['{brand}-{date}-{n}', 'zubr-sohne-2026-12-01-7'],
    ['Weekly_{n}', 'weekly_7'],
    ['{brand}', 'zubr-sohne'],
  ])('%s', (pattern, name) => {
    expect(patternName(pattern, values)).toBe(name)
  })

  test('a long brand is cut and what comes after it is not', () => {
    const brand = 'b'.repeat(80)
    const name = patternName('{brand}-{brand}-{date}-{n}', { ...values, brand })
    expect(name).toMatch(/^b+-b+-2026-12-01-7$/)
    expect(name.length).toBeLessThanOrEqual(100)
    expect(name.length).toBeGreaterThan(97)
  })

  test('whatever the pattern, brand and number are', () => {
    const part = fc.constantFrom('{brand}', '{date}', '{n}', 'A', 'z-', '_', '0'.repeat(40))
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.nat(),
        (pattern, brand, n) => {
          const name = patternName(pattern, { ...values, brand, n })
          if (name === '') return
          expect(conferenceCreate.safeParse({ display_name: 'x', name }).success).toBe(true)
        },
      ),
    )
  })
})

describe('When the name of the next number is taken, the number is raised until one is free', () => {
  const taken = new Set(['acme-7', 'acme-8', 'acme-10'])
  const acme = { ...values, brand: 'Acme' }

  test.each([
    ['by the name', { name: '{brand}-{n}', display_name: 'Acme {n}' }, 'Acme 9', 'acme-9'],
    ['by the display name', { name: undefined, display_name: 'Acme {n}' }, 'Acme 9', 'acme-9'],
    ['only of the name', { name: 'acme-{n}', display_name: 'Acme' }, 'Acme', 'acme-9'],
    ['not without a number', { name: 'acme-7', display_name: undefined }, '', 'acme-7'],
    ['not without a pattern', { name: undefined, display_name: undefined }, '', ''],
  ])('%s', (_name, patterns, display_name, name) => {
    expect(fillPatterns(patterns, acme, taken)).toMatchObject({ display_name, name })
  })

  test('a name that has no room for its number is given as it is', () => {
    const name = `${'x'.repeat(100)}{n}`
    const full = new Set(['x'.repeat(100), 'another'])
    expect(fillPatterns({ name, display_name: undefined }, acme, full).name).toBe('x'.repeat(100))
  })
})
