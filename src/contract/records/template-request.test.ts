import { describe, expect, test } from 'vitest'
import { conferenceCreate } from '../conference.ts'
import { templateFieldNames } from './template.ts'
import { templateCreate, templateUpdate } from './template-request.ts'

const token = `vpt_${'0123456789abcdef'.repeat(2)}`
const kit = { mode: 'locked', brand_kit_id: 'b8a4b3e6-1f0c-4d5e-9a77-0d1c2b3a4f5e' }
const window = {
  mode: 'default',
  day: { weekday: 2, weeks: 0 },
  time: '10:00',
  minutes: 90,
  zone: 'Europe/Berlin',
}

const whole = {
  name: 'Weekly',
  notes: '',
  fields: {
    display_name: { mode: 'default', value: '{brand} weekly, {date}' },
    name: { mode: 'hidden', value: '{brand}-{date}-{n}' },
    size: { mode: 'locked', value: 'large' },
    enable_chat: { mode: 'locked', value: false },
  },
  kit,
  window,
}

/** @returns the place of the first thing that is wrong; undefined where nothing is */
function wrongPlace(changes: object): string | undefined {
  const parsed = templateUpdate.safeParse({ ...whole, ...changes })
  return parsed.success ? undefined : parsed.error.issues[0]?.path.join('.')
}

const field = (name: string, value: unknown) => ({ fields: { [name]: { mode: 'default', value } } })

test('When a template is whole, it is taken as it is', () => {
  expect(templateUpdate.parse(whole)).toEqual(whole)
})

test('When a template is only named, it can be created, but not changed to that', () => {
  expect(templateCreate.parse({ name: 'Empty' })).toEqual({ name: 'Empty' })
  expect(templateUpdate.safeParse({ name: 'Empty' }).success).toBe(false)
})

test('Templates set the fields of a create without its window', () => {
  const window = ['join_from', 'join_until']
  expect([...templateFieldNames, ...window].toSorted()).toEqual(
    Object.keys(conferenceCreate.shape).toSorted(),
  )
})

describe('What a template cannot hold is refused where it is', () => {
  test.each<[what: string, changes: object, place: string]>([
    ['a field of the update alone', field('tone_on_entry_and_exit', true), 'fields'],
    ['a start', field('join_from', '2026-12-01T09:30:00Z'), 'fields'],
    ['another mode', { fields: { size: { mode: 'fixed', value: 'small' } } }, 'fields.size.mode'],
    ['no value', { fields: { size: { mode: 'locked' } } }, 'fields.size.value'],
    ['a wrong value', field('size', 'huge'), 'fields.size.value'],
    ['an unknown placeholder', field('display_name', 'For {who}'), 'fields.display_name.value'],
    ['an empty placeholder', field('name', 'a{}'), 'fields.name.value'],
    ['a display name of nothing', field('display_name', ' '), 'fields.display_name.value'],
    [
      'a display name too long',
      field('display_name', 'a'.repeat(201)),
      'fields.display_name.value',
    ],
    ['a name with a space', field('name', 'a {n}'), 'fields.name.value'],
    ['a name too long', field('name', 'a'.repeat(101)), 'fields.name.value'],
    ['an empty name', field('name', ''), 'fields.name.value'],
    ['a token in a name', { name: token }, 'name'],
    ['a token in notes', { notes: `Join with ${token}` }, 'notes'],
    ['a token in a display name', field('display_name', token), 'fields.display_name.value'],
    ['a token in two parts', field('name', `vpt_{n}${token.slice(4)}`), 'fields.name.value'],
    ['a token in a description', field('description', token), 'fields.description.value'],
    ['a name that shows nothing', { name: '\u200b' }, 'name'],
    ['a name that turns the text around', { name: 'a\u202eb' }, 'name'],
    ['no id of a kit', { kit: { ...kit, brand_kit_id: 'acme' } }, 'kit.brand_kit_id'],
    ['a kit beside a colour', { ...field('light_primary', '#044ef4'), kit }, 'kit'],
    ['weekday 8', { window: { ...window, day: { weekday: 8, weeks: 0 } } }, 'window.day.weekday'],
    [
      'two kinds of day',
      { window: { ...window, day: { weekday: 1, weeks: 0, days: 1 } } },
      'window.day',
    ],
    ['hour 24', { window: { ...window, time: '24:00' } }, 'window.time'],
    ['no duration', { window: { ...window, minutes: 0 } }, 'window.minutes'],
    ['more than four weeks', { window: { ...window, minutes: 40_321 } }, 'window.minutes'],
    ['no such zone', { window: { ...window, zone: 'Europe/Atlantis' } }, 'window.zone'],
    ['an offset', { window: { ...window, zone: '+01:00' } }, 'window.zone'],
    ['a misspelt key', { windows: null }, ''],
  ])('%s', (_what, changes, place) => {
    expect(wrongPlace(changes)).toBe(place)
  })
})

describe('What a template can hold is taken', () => {
  test.each<[what: string, changes: object]>([
    ['nothing but placeholders in a name', field('name', '{brand}{n}')],
    ['a lone brace in a display name', field('display_name', 'All {brand')],
    ['a colour without a kit', { ...field('light_primary', '#044ef4'), kit: null }],
    ['an empty description', field('description', '')],
    ['a window of today', { window: { ...window, day: { days: 0 } } }],
    ['a window of four weeks in UTC', { window: { ...window, minutes: 40_320, zone: 'UTC' } }],
  ])('%s', (_what, changes) => {
    expect(wrongPlace(changes)).toBeUndefined()
  })
})
