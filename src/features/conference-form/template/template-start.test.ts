import { expect, test } from 'vitest'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import type { Template } from '#contract/records/template.ts'
import { defaultTheme } from '#contract/theme.ts'
import { themeFields } from '#room/theme/write-theme.ts'
import { fixedValues, followReading, hiddenTexts, templateStart } from './template-start.ts'

const record = {
  version: 1,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
  created_by: null,
  updated_by: null,
}
const kit: BrandKit = {
  ...record,
  id: '6c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f',
  name: 'Acme',
  notes: '',
  colors: {
    ...themeFields({ light: defaultTheme, dark: defaultTheme }),
    light_primary: '#123456',
  },
}
const template: Template = {
  ...record,
  id: '7c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f',
  name: 'Weekly',
  notes: '',
  fields: {
    display_name: { mode: 'locked', value: '{brand} weekly {n}' },
    quality: { mode: 'hidden', value: '1080p' },
    enable_chat: { mode: 'default', value: false },
  },
  kit: { mode: 'locked', brand_kit_id: kit.id },
  window: {
    mode: 'locked',
    day: { weekday: 7, weeks: 0 },
    time: '02:30',
    minutes: 60,
    zone: 'Europe/Berlin',
  },
  uses: 4,
  last_used_at: null,
}
const known = {
  kits: [kit],
  names: new Set(['acme-weekly-5']),
  now: Date.parse('2026-11-24T12:00:00Z'),
  zone: 'America/New_York',
}

test('When a template is used, the form is filled in by what it says now', () => {
  const { values } = templateStart(template, known)
  expect(values).toMatchObject({
    display_name: 'Acme weekly 6',
    name: 'acme-weekly-6',
    quality: '1080p',
    enable_chat: false,
    light_primary: '#123456',
    time_zone: 'Europe/Berlin',
    join_from: '2026-11-29T02:30',
    join_until: '2026-11-29T03:30',
  })
})

test('What is locked or hidden is fixed, and what is hidden is said in words', () => {
  const start = templateStart(template, known)
  const fixed = fixedValues(start)
  expect(fixed.get('display_name')).toBe('Acme weekly 6')
  expect(fixed.get('quality')).toBe('1080p')
  expect(fixed.get('light_primary')).toBe('#123456')
  expect(fixed.get('join_until')).toBe('2026-11-29T03:30')
  expect(fixed.has('enable_chat')).toBe(false)
  expect(fixed.has('name')).toBe(false)
  expect(hiddenTexts(start)).toEqual(['Quality 1080p, full HD'])
})

test('When its kit is gone, the colours are nobody’s and can be chosen', () => {
  const start = templateStart(template, { ...known, kits: [] })
  expect(start.kit).toBeUndefined()
  expect(fixedValues(start).has('light_primary')).toBe(false)
  expect(start.values.display_name).toBe('Weekly weekly 5')
})

test('When clocks show its start twice, a reading must be chosen, and the end follows it', () => {
  // Clocks go back from 03:00 to 02:00 on 25 October 2026.
  const start = templateStart(template, { ...known, now: Date.parse('2026-10-24T12:00:00Z') })
  expect(start.values).toMatchObject({ join_from: '2026-10-25T02:30', join_until: '' })
  const fixed = fixedValues(start)
  expect([fixed.has('time_zone'), fixed.has('join_from'), fixed.has('join_until')]).toEqual([
    true,
    false,
    false,
  ])
  const chosen = { join_from: '2026-10-25T02:30+02:00', join_until: '' }
  expect(followReading(start, chosen)).toEqual({ join_until: '2026-10-25T02:30+01:00' })
  // Anything else than one of its readings is not what the template says.
  expect(followReading(start, { join_from: '2026-10-25T05:00', join_until: '' })).toEqual({
    join_from: '2026-10-25T02:30',
    join_until: '',
  })
})

test('When the window is a default, an end of the operator’s own stays', () => {
  const window = template.window && ({ ...template.window, mode: 'default' } as const)
  const start = templateStart(
    { ...template, window },
    { ...known, now: Date.parse('2026-10-24T12:00:00Z') },
  )
  const chosen = { join_from: '2026-10-25T02:30+02:00', join_until: '' }
  expect(followReading(start, chosen)).toEqual({ join_until: '2026-10-25T02:30+01:00' })
  expect(followReading(start, { ...chosen, join_until: '2026-10-25T09:00' })).toEqual({})
  expect(fixedValues(start).has('time_zone')).toBe(false)
})
