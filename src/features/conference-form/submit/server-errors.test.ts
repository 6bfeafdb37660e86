import { expect, test } from 'vitest'
import { invalid } from '#contract/field-error.ts'
import { sortServerErrors } from './server-errors.ts'

test('When SignalWire rejects fields, each message is on its field, in form order', () => {
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

test('When a message names no field of the form, it is kept with its name', () => {
  const refusal = sortServerErrors([invalid(null, 'Quota used up'), invalid('meta', 'Is too deep')])
  expect(refusal).toEqual({ fields: [], unnamed: ['Quota used up', 'meta: Is too deep'] })
})
