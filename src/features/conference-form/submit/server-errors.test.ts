import { expect, test } from 'vitest'
import { invalid } from '#contract/field-error.ts'
import { sortServerErrors } from './server-errors.ts'

test('Each message lands on the field it names, in the order of the form', () => {
  const refusal = sortServerErrors([
    invalid('size', 'Too large for your plan'),
    invalid('name', 'Has already been taken'),
    invalid('name', 'Is reserved'),
  ])
  expect(refusal).toEqual({
    fields: [
      { field: 'name', message: 'Has already been taken' },
      { field: 'size', message: 'Too large for your plan' },
    ],
    unnamed: [],
  })
})

test('What names no field of the form is kept, with the name it has', () => {
  const refusal = sortServerErrors([invalid(null, 'Quota used up'), invalid('meta', 'Is too deep')])
  expect(refusal).toEqual({ fields: [], unnamed: ['Quota used up', 'meta: Is too deep'] })
})
