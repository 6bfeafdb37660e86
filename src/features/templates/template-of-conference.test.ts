import { expect, test } from 'vitest'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { defaultTheme } from '#contract/theme.ts'
import { themeFields } from '#room/theme/write-theme.ts'
import { buildConference } from '#testing/fixtures.ts'
import { templateOfConference } from './template-of-conference.ts'

const plain = themeFields({ light: defaultTheme, dark: defaultTheme })
const colors = { ...plain, dark_primary: '#ABCDEF' }
const kit: BrandKit = {
  id: '6c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f',
  name: 'Acme',
  notes: '',
  colors,
  version: 1,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
  created_by: null,
  updated_by: null,
}
const conference = buildConference({
  name: 'weekly-12',
  display_name: 'Weekly',
  description: '',
  join_from: '2026-12-01T09:00:00Z',
  join_until: '2026-12-01T10:30:00Z',
  layout: 'grid-responsive',
  quality: '1080p',
  size: null,
  record_on_start: false,
  enable_chat: true,
  enable_room_previews: null,
  ...plain,
})

test('When a conference becomes a template, what was chosen is a default and its name gets a number', () => {
  expect(templateOfConference(conference, 'Europe/Berlin', [kit])).toEqual({
    name: 'Weekly',
    notes: '',
    fields: {
      display_name: { mode: 'default', value: 'Weekly' },
      name: { mode: 'default', value: 'weekly-{n}' },
      quality: { mode: 'default', value: '1080p' },
    },
    kit: null,
    window: {
      mode: 'default',
      day: { weekday: 2, weeks: 0 },
      time: '10:00',
      minutes: 90,
      zone: 'Europe/Berlin',
    },
  })
})

test('When its colours are those of a kit, the template takes the kit; others it takes as ten', () => {
  const branded = { ...conference, ...colors, dark_primary: '#abcdef' }
  const made = templateOfConference(branded, 'UTC', [kit])
  expect(made.kit).toEqual({ mode: 'default', brand_kit_id: kit.id })
  expect(made.fields).not.toHaveProperty('dark_primary')
  const own = templateOfConference(branded, 'UTC', [])
  expect(own.kit).toBeNull()
  expect(own.fields.dark_primary).toEqual({ mode: 'default', value: '#abcdef' })
  expect(own.fields.light_primary?.value).toBe(plain.light_primary)
})

test.each([
  ['no end', { join_until: null }],
  ['no beginning', { join_from: null }],
  ['more than 28 days', { join_until: '2027-02-01T09:00:00Z' }],
])('When its window has %s, the template has none', (_name, window) => {
  expect(templateOfConference({ ...conference, ...window }, 'UTC', []).window).toBeNull()
})
