import fc from 'fast-check'
import {
  conferenceFields,
  type FieldName,
  fieldNames,
  isAcceptedBy,
} from '#contract/conference-fields.ts'
import { isVisible } from '#contract/text/text.ts'
import { anyText } from './any-text.ts'

const sendable = (maxLength: number) =>
  anyText({ maxLength }).filter((value) => value.isWellFormed() && !value.includes('\0'))

const dateTime = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .chain((date) =>
    fc.constantFrom(
      date.toISOString(),
      date.toISOString().slice(0, 10),
      `${date.toISOString().slice(0, 19)}+05:45`,
      `${date.toISOString().slice(0, 10)}T23:59:60Z`,
    ),
  )

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

/** The two texts that take less than any text of their length. */
const texts: Partial<Record<FieldName, fc.Arbitrary<string>>> = {
  display_name: sendable(conferenceFields.display_name.limit).filter(isVisible),
  name: fc.stringMatching(/^[A-Za-z0-9_-]{1,100}$/),
}

/** @returns any value that a request may have for the field */
function valuesOf(name: FieldName): fc.Arbitrary<string | boolean> {
  const field = conferenceFields[name]
  switch (field.kind) {
    case 'text':
      return texts[name] ?? sendable(field.limit)
    case 'instant':
      return dateTime
    case 'choice':
      return fc.constantFrom<string>(...field.values)
    case 'switch':
      return fc.boolean()
    case 'color':
      return color
  }
}

/** Test data: any body that `conferenceCreate` must accept. */
export const arbitraryCreate = fc.record(
  Object.fromEntries(
    fieldNames.filter((name) => isAcceptedBy(name, 'create')).map((name) => [name, valuesOf(name)]),
  ),
  { requiredKeys: ['display_name'] },
)
