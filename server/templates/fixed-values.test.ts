import { describe, expect, test } from 'vitest'
import { epochMs } from '#contract/date-time.ts'
import { colorFields } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { type CreateBody, fixedValueErrors } from './fixed-values.ts'
import type { TemplateContent } from './template.ts'

const plain: TemplateContent = { name: 'Weekly', notes: '', fields: {}, kit: null, window: null }
const kit = {
  name: 'Łódź & Co',
  colors: fromEntries(colorFields.map((field) => [field, '#AABBCC'])),
}

const wrongFields = (
  template: Partial<TemplateContent>,
  body: CreateBody,
  kitNow: typeof kit | undefined = kit,
) => fixedValueErrors({ ...plain, ...template }, kitNow, body).map(({ attribute }) => attribute)

test('What is locked or hidden must be sent as it is set, and a default need not', () => {
  const fields: TemplateContent['fields'] = {
    description: { mode: 'locked', value: 'The numbers ' },
    quality: { mode: 'locked', value: '720p' },
    size: { mode: 'default', value: 'large' },
    enable_chat: { mode: 'hidden', value: false },
    dark_primary: { mode: 'locked', value: '#a1b2c3' },
  }
  const good = { description: 'The numbers', enable_chat: false, dark_primary: '#A1B2C3' }
  expect(wrongFields({ fields }, good)).toEqual([])
  expect(wrongFields({ fields }, { ...good, quality: '720p', size: 'small' })).toEqual([])
  expect(wrongFields({ fields }, { ...good, quality: '1080p', description: null })).toEqual([
    'description',
    'quality',
  ])
  // What is left out is SignalWire's default.
  expect(wrongFields({ fields }, {})).toEqual(['description', 'enable_chat', 'dark_primary'])
  const [error] = fixedValueErrors({ ...plain, fields }, kit, { ...good, quality: '1080p' })
  expect(error?.message).toContain('by the template “Weekly” as 720p')
})

test('The colours of a locked kit must be those of the kit; those of one that is gone are free', () => {
  const template = { kit: { mode: 'locked', brand_kit_id: '' } } as const
  const colors = { ...kit.colors, light_primary: '#aabbcc' }
  expect(wrongFields(template, colors)).toEqual([])
  expect(wrongFields(template, { ...colors, dark_success: '#000000' })).toEqual(['dark_success'])
  expect(wrongFields(template, {})).toHaveLength(10)
  expect(wrongFields({ kit: { ...template.kit, mode: 'default' } }, {})).toEqual([])
  expect(fixedValueErrors({ ...plain, ...template }, undefined, {})).toEqual([])
})

describe('A locked pattern is kept by what it makes', () => {
  const long = 'x'.repeat(60)
  test.each<[pattern: string, name: string, isKept: boolean]>([
    ['{brand}-{date}-{n}', 'lodz-co-2026-12-01-7', true],
    ['{brand}-{date}-{n}', 'weekly-2026-12-01-7', true],
    // Taken meanwhile, so that it got a number.
    ['{brand}-{date}', 'lodz-co-2026-12-01-2', true],
    ['{brand}-{date}-{n}', 'other-2026-12-01-7', false],
    ['{brand}-{date}-{n}', 'lodz-co-2026-12-01', false],
    ['Acme_{n}{n}', 'acme_1212', true],
    ['Acme_{n}{n}', 'acme_1213', false],
    ['acme', 'acme', true],
    ['acme', 'acme-x', false],
    [`${long}-{brand}-${long.slice(20)}`, `${long}-${long.slice(20)}`.slice(0, 100), true],
    ['{n}'.repeat(33), '1'.repeat(97), false],
  ])('of %s: %s', (value, name, isKept) => {
    const fields = { name: { mode: 'locked', value } } as const
    expect(wrongFields({ fields }, { name })).toEqual(isKept ? [] : ['name'])
  })

  test.each<[pattern: string, text: string, isKept: boolean]>([
    ['{brand} (weekly) {date}', 'Łódź & Co (weekly) 2026-12-01', true],
    ['{brand} (weekly) {date}', 'Łódź & Co (daily) 2026-12-01', false],
    ['{date} and {date}', '2026-12-01 and 2026-12-02', false],
    [' a+ ', 'a+', true],
    ['a+', 'aa', false],
  ])('of %s: %s', (value, display_name, isKept) => {
    const fields = { display_name: { mode: 'hidden', value } } as const
    expect(wrongFields({ fields }, { display_name })).toEqual(isKept ? [] : ['display_name'])
  })

  test('A brand with braces in its name is a text like any other', () => {
    const fields = {
      display_name: { mode: 'locked', value: '{brand} {n}' },
      name: { mode: 'locked', value: '{brand}-{n}' },
    } as const
    const braces = { ...kit, name: 'The {n}' }
    const body = { display_name: 'The {n} 3', name: 'the-n-3' }
    expect(wrongFields({ fields }, body, braces)).toEqual([])
  })

  test('A name of which nothing is left in Latin letters may be left out', () => {
    const fields = { name: { mode: 'locked', value: '{brand}' } } as const
    expect(wrongFields({ fields }, {}, { ...kit, name: 'شركة' })).toEqual([])
    expect(wrongFields({ fields }, {})).toEqual(['name'])
  })
})

describe('A locked window begins by its rule and has its length', () => {
  const berlin = { mode: 'locked', minutes: 90, zone: 'Europe/Berlin' } as const
  const tuesday = { ...berlin, day: { weekday: 2, weeks: 0 }, time: '10:00' } as const
  const night = { ...berlin, day: { weekday: 7, weeks: 0 }, time: '02:30' } as const
  const both = ['join_from', 'join_until']
  test.each<[what: string, window: TemplateContent['window'], from: string, wrong: string[]]>([
    ['on its day', tuesday, '2026-12-01T09:00:00Z', []],
    ['on another day', tuesday, '2026-12-02T09:00:00Z', ['join_from']],
    ['at another time', tuesday, '2026-12-01T09:01:00Z', ['join_from']],
    ['on any day of a rule of days', { ...tuesday, day: { days: 1 } }, '2026-12-02T09:00:00Z', []],
    [
      'late on the evening before in UTC',
      { ...tuesday, time: '00:30' },
      '2026-11-30T23:30:00Z',
      [],
    ],
    ['of a skipped time by the clocks before', night, '2026-03-29T01:30:00Z', []],
    ['of a skipped time by the clocks after', night, '2026-03-29T00:30:00Z', []],
    ['of a time shown twice, the first', night, '2026-10-25T00:30:00Z', []],
    ['of a time shown twice, the second', night, '2026-10-25T01:30:00Z', []],
    [
      'in a leap second, which is the first of the next minute',
      { ...tuesday, day: { days: 1 }, time: '01:00' },
      '2026-12-31T23:59:60Z',
      [],
    ],
    ['near a change of clocks, at another time', night, '2026-10-25T02:30:00Z', ['join_from']],
  ])('%s', (_what, window, join_from, wrong) => {
    const until = new Date(epochMs(join_from) + 90 * 60_000).toISOString()
    expect(wrongFields({ window }, { join_from, join_until: until })).toEqual(wrong)
  })

  test('without an end, or with another', () => {
    const join_from = '2026-12-01T09:00:00Z'
    expect(wrongFields({ window: tuesday }, { join_from })).toEqual(['join_until'])
    const long = { join_from, join_until: '2026-12-01T11:00:00Z' }
    expect(wrongFields({ window: tuesday }, long)).toEqual(['join_until'])
    expect(wrongFields({ window: tuesday }, {})).toEqual(both)
    expect(wrongFields({ window: { ...tuesday, mode: 'default' } }, {})).toEqual([])
  })
})
