import { expect, test } from 'vitest'
import { type Conference, conference, conferenceUpdate } from '#contract/conference.ts'
import { buildConference, buildFullCreate } from '#testing/fixtures.ts'
import { differences, merged } from '../review/merge.ts'
import type { Baseline } from './baseline.ts'
import { changedFields } from './changed-fields.ts'
import type { FormValues } from './form-values.ts'
import { valuesOf } from './from-conference.ts'
import { bodyOf } from './request-body.ts'
import { valueText } from './value-text.ts'

const zone = 'Europe/Berlin'
const full = conference.parse({
  ...buildConference(),
  ...buildFullCreate(),
  tone_on_entry_and_exit: true,
  room_join_video_off: false,
  user_join_video_off: true,
})
const baselineOf = (read: Conference): Baseline => ({
  conference: read,
  values: valuesOf(read, zone),
})
const updateOf = (read: Conference, change: Partial<FormValues>) => {
  const was = baselineOf(read)
  return bodyOf({ ...was.values, ...change }, was)
}
const { id: _id, name: _name, meta: _meta, created_at: _c, updated_at: _u, ...whole } = full

test('When nothing is changed, an update sends everything as it is', () => {
  expect(updateOf(full, {})).toEqual(whole)
})

test.each<[Partial<FormValues>, Partial<Conference>]>([
  [{ display_name: 'Renamed' }, { display_name: 'Renamed' }],
  [{ light_primary: '#000000' }, { light_primary: '#000000' }],
  [
    { enable_chat: true, size: 'small' },
    { enable_chat: true, size: 'small' },
  ],
  [{ room_join_video_off: true }, { room_join_video_off: true }],
  [{ join_until: '2026-12-01T13:00' }, { join_until: '2026-12-01T12:00:00Z' }],
])('When %j is changed, that is sent and all else as it was', (change, expected) => {
  expect(updateOf(full, change)).toEqual({ ...whole, ...expected })
})

test.each<['description' | 'join_from' | 'join_until']>([
  ['description'],
  ['join_from'],
  ['join_until'],
])('When %s is cleared, it is left out, which SignalWire takes for none', (field) => {
  const { [field]: _, ...rest } = whole
  expect(updateOf(full, { [field]: '' })).toEqual(rest)
})

test.each([
  ['2026-12-31T23:59:60Z'],
  ['2026-12-01T09:30:00.75Z'],
  ['2026-12-01'],
  ['2026-12-01T09:30:00+05:45'],
  ['9999-12-31T23:59:59Z'],
  ['0001-01-01T00:00:00Z'],
])('When the window from %s is not touched, it goes back as it came', (join_from) => {
  const body = updateOf({ ...full, join_from, join_until: null }, { display_name: 'Renamed' })
  expect(body.join_from).toBe(join_from)
  expect(body).not.toHaveProperty('join_until')
})

test('When a control normalizes line breaks, texts are sent back unchanged', () => {
  const read = { ...full, display_name: 'One\nroom', description: 'Two\r\nlines\rand one' }
  const body = updateOf(read, { display_name: 'Oneroom', description: 'Two\nlines\nand one' })
  expect(body).toEqual({
    ...whole,
    display_name: read.display_name,
    description: read.description,
  })
})

test('When only the displayed zone changes, the window does not', () => {
  const was = baselineOf(full)
  const elsewhere = { ...was.values, ...valuesOf(full, 'Asia/Tokyo') }
  expect(changedFields(was.values, elsewhere)).toEqual([])
  expect(bodyOf(elsewhere, was)).toEqual(whole)
})

test('When the answer holds nulls, an untouched form sends none and an accepted body', () => {
  const bare = buildConference({
    display_name: 'Bare',
    size: null,
    enable_room_previews: null,
    light_primary: null,
    dark_negative: null,
  })
  const body = updateOf(bare, {})
  expect(Object.values(body)).not.toContain(null)
  for (const field of ['size', 'enable_room_previews', 'light_primary', 'dark_negative'])
    expect(body).not.toHaveProperty(field)
  expect(conferenceUpdate.safeParse(body).success).toBe(true)
  expect(updateOf(bare, { light_primary: '#123456' }).light_primary).toBe('#123456')
})

test.each<[Partial<FormValues>, string[]]>([
  [{}, []],
  [{ light_negative: '#B00020' }, []],
  [{ light_negative: '#B00021' }, ['light_negative']],
  [{ description: 'Figures first,\nquestions later. ' }, ['description']],
  [{ join_from: '2026-12-__T__:__' }, ['join_from']],
  [{ enable_chat: true, quality: '720p' }, ['quality', 'enable_chat']],
])('Of %j these fields are changed: %j', (change, expected) => {
  const { values } = baselineOf(full)
  expect(changedFields(values, { ...values, ...change })).toEqual(expected)
})

test('When two people change it at once, only fields both changed have no default choice', () => {
  const { values: base } = baselineOf(full)
  const theirs = { ...base, display_name: 'Theirs', size: 'small', quality: '720p' } as const
  const ours = { ...base, display_name: 'Ours', enable_chat: true, quality: '720p' } as const
  expect(differences(base, theirs, ours)).toEqual([
    { field: 'display_name', proposal: null },
    { field: 'size', proposal: 'theirs' },
    { field: 'enable_chat', proposal: 'ours' },
  ])
  expect(
    merged(theirs, ours, { display_name: 'ours', size: 'theirs', enable_chat: 'ours' }),
  ).toEqual({
    ...ours,
    size: 'small',
  })
})

test('When values are shown, they use the form’s words', () => {
  const { values } = baselineOf(full)
  const words = (['description', 'join_from', 'layout', 'size', 'enable_chat'] as const).map(
    (field) => valueText({ ...values, description: '' }, field),
  )
  expect(words).toEqual([
    'None',
    expect.stringMatching(/10:30.* Europe\/Berlin$/),
    '3 × 3',
    'Large, up to 300',
    'Off',
  ])
})
