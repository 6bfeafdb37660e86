import { expect, test } from 'vitest'
import type { TemplateValues } from '#api/records/templates.ts'
import { checkDraft, colorsOf, draftOf, placeOf } from './template-draft.ts'

const whole: TemplateValues = {
  name: 'Weekly',
  notes: 'For the weekly',
  fields: {
    name: { mode: 'default', value: 'weekly-{n}' },
    enable_chat: { mode: 'hidden', value: false },
    dark_primary: { mode: 'locked', value: '#AABBCC' },
  },
  kit: null,
  window: {
    mode: 'locked',
    day: { days: 3 },
    time: '09:05',
    minutes: 95,
    zone: 'Europe/Berlin',
  },
}

test('When a template is opened and saved, it is the same', () => {
  const kit = { mode: 'hidden', brand_kit_id: '6c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f' } as const
  const { dark_primary: _, ...plain } = whole.fields
  for (const values of [
    whole,
    { ...whole, fields: plain, kit },
    { ...whole, fields: {}, window: null },
    {
      ...whole,
      window: {
        mode: 'default',
        day: { weekday: 7, weeks: 52 },
        time: '23:59',
        minutes: 40_320,
        zone: 'UTC',
      },
    },
  ] satisfies TemplateValues[])
    expect(checkDraft(draftOf(values, 'UTC'), colorsOf(values))).toEqual({ values })
})

test('When some of it is wrong, it says what by the place in the form', () => {
  const draft = draftOf(whole, 'UTC')
  const wrong = {
    ...draft,
    name: ' ',
    settings: { ...draft.settings, name: { mode: 'default', value: '{who}' } },
    window: { ...draft.window, length: 'long', days: '366' },
    source: 'kit',
  } as const
  const checked = checkDraft(wrong, colorsOf(whole))
  const errors = 'errors' in checked ? checked.errors : {}
  expect(Object.keys(errors).toSorted()).toEqual([
    'fields.name',
    'kit.brand_kit_id',
    'name',
    'window.days',
    'window.minutes',
  ])
  expect(errors.name).toBe('Give the template a name')
  expect(errors['fields.name']).toContain('{brand}')
})

test.each([
  ['name', 'name'],
  ['fields.quality.value', 'fields.quality'],
  ['window.day.weeks', 'window.weeks'],
  ['window.day', 'window.weekday'],
  ['window.time', 'window.time'],
  ['kit', 'kit'],
])('When the server finds %s wrong, it is said at %s', (attribute, place) => {
  expect(placeOf(attribute.split('.'))).toBe(place)
})
