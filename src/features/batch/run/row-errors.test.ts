import { expect, it } from 'vitest'
import { invalid } from '#contract/field-error.ts'
import { rowErrors, rowErrorText } from './row-errors.ts'

it.each([
  ['rows[12].size', 'Row 13, Size: wrong'],
  ['rows[0].values.layout', 'Row 1, Layout: wrong'],
  ['rows[3]', 'Row 4: wrong'],
  ['rows', 'rows: wrong'],
  [null, 'wrong'],
])('says where %s is', (attribute, text) => {
  expect(rowErrors([invalid(attribute, 'wrong')]).map(rowErrorText)).toEqual([text])
})
