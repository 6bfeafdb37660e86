import { expect, test } from 'vitest'
import type { TemplateValues } from '#api/records/templates.ts'
import { differingParts, mergedTemplate, partText, proposedChoices } from './template-values.ts'

const base: TemplateValues = {
  name: 'Weekly',
  notes: '',
  fields: {
    quality: { mode: 'locked', value: '1080p' },
    light_primary: { mode: 'default', value: '#aabbcc' },
  },
  kit: null,
  window: {
    mode: 'default',
    day: { weekday: 2, weeks: 0 },
    time: '10:00',
    minutes: 90,
    zone: 'Europe/Berlin',
  },
}

test('When two versions differ only in the case of a colour, they do not differ', () => {
  const upper = { ...base.fields, light_primary: { mode: 'default', value: '#AABBCC' } } as const
  expect(differingParts(base, { ...base, fields: upper })).toEqual([])
})

test('When both have changed a part, nobody is preferred; what one has changed is kept', () => {
  const theirs: TemplateValues = {
    ...base,
    name: 'Weekly of theirs',
    notes: 'theirs',
    fields: { ...base.fields, quality: { mode: 'default', value: '1080p' } },
  }
  const ours: TemplateValues = {
    ...base,
    name: 'Weekly of ours',
    window: null,
    fields: { ...base.fields, enable_chat: { mode: 'hidden', value: false } },
  }
  const choices = proposedChoices(base, theirs, ours)
  expect(choices).toEqual({
    notes: 'theirs',
    quality: 'theirs',
    enable_chat: 'ours',
    window: 'ours',
  })
  expect(mergedTemplate(theirs, ours, { ...choices, title: 'ours' })).toEqual({
    name: 'Weekly of ours',
    notes: 'theirs',
    fields: {
      quality: { mode: 'default', value: '1080p' },
      light_primary: { mode: 'default', value: '#aabbcc' },
      enable_chat: { mode: 'hidden', value: false },
    },
    kit: null,
    window: null,
  })
})

test('When one takes the colours of a kit and the other changes them, the theme is one choice', () => {
  const id = '6c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f'
  const { light_primary: _, ...left } = base.fields
  const theirs: TemplateValues = {
    ...base,
    fields: left,
    kit: { mode: 'locked', brand_kit_id: id },
  }
  const ours: TemplateValues = {
    ...base,
    fields: { ...base.fields, dark_primary: { mode: 'default', value: '#000001' } },
  }
  expect(proposedChoices(base, theirs, ours)).toEqual({})
  expect(mergedTemplate(theirs, ours, { theme: 'ours' })).toEqual(ours)
  expect(mergedTemplate(theirs, ours, { theme: 'theirs' })).toEqual(theirs)
})

test('When a part is said in words, the mode comes first; what is not set is empty', () => {
  expect(partText(base, 'quality', [])).toBe('Locked: 1080p, full HD')
  expect(partText(base, 'window', [])).toMatch(/^Default: Next Tuesday at /)
  expect(partText(base, 'theme', [])).toBe('Light primary #AABBCC (default)')
  expect(partText(base, 'layout', [])).toBe('')
})
