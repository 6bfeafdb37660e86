import { expect, it } from 'vitest'
import { conferenceFields } from '#contract/conference-fields.ts'
import { baseValues, describeBase } from './base-values.ts'

it('takes what conferences can have in common and what is no default', () => {
  const values = baseValues({
    id: 'x',
    name: 'gala',
    display_name: 'Gala',
    join_from: '2027-04-03T07:30:00Z',
    layout: '2x2',
    size: 'medium',
    enable_chat: false,
    light_primary: conferenceFields.light_primary.default.toLowerCase(),
    dark_background: '#101010',
    description: null,
  })
  expect(values).toEqual({ layout: '2x2', enable_chat: false, dark_background: '#101010' })
  expect(describeBase(values)).toBe('Layout: 2 × 2; Chat: No; Dark background: #101010')
})
