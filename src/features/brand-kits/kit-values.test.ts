import { expect, test } from 'vitest'
import { colorFields } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { checkKit, differingParts, mergedKit, proposedChoices } from './kit-values.ts'

const base = {
  name: 'Acme',
  notes: '',
  colors: fromEntries(colorFields.map((field) => [field, '#AABBCC'] as const)),
}

test('When two versions differ only in the case of a colour, they do not differ', () => {
  const lower = { ...base, colors: { ...base.colors, light_primary: '#aabbcc' } }
  expect(differingParts(base, lower)).toEqual([])
})

test('When both have changed a part, nobody is preferred; what one has changed is kept', () => {
  const theirs = { ...base, name: 'Acme 2', notes: 'theirs' }
  const ours = {
    ...base,
    name: 'Acme 3',
    colors: { ...base.colors, dark_negative: '#000001' },
  }
  const choices = proposedChoices(base, theirs, ours)
  expect(choices).toEqual({ notes: 'theirs', dark_negative: 'ours' })
  expect(mergedKit(theirs, ours, { ...choices, name: 'ours' })).toEqual({
    name: 'Acme 3',
    notes: 'theirs',
    colors: ours.colors,
  })
})

test('When a kit has no name or half a colour, it says so by part', () => {
  const wrong = { ...base, name: ' ', colors: { ...base.colors, dark_success: '#AABB' } }
  expect(Object.keys(checkKit(wrong))).toEqual(['name', 'dark_success'])
  expect(checkKit(base)).toEqual({})
})
