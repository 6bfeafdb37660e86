import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { conferenceFields } from '#contract/conference-fields.ts'
import { fieldSchemas } from '#contract/field-schemas.ts'
import { pluck } from '#contract/typed-object.ts'
import { emptyForm, formFields, formValuesOf, readFormValues } from './form-values.ts'

const empty = emptyForm('UTC')

describe('When a form is read, each field holds what its kind can', () => {
  test.each<[string, object, boolean]>([
    ['an untouched form', {}, true],
    ['any text', { description: '\u0000 \ud800', light_primary: 'half a col', name: ' ' }, true],
    ['a half-typed date', { join_from: '2026-12' }, true],
    ['a zone that no browser knows', { time_zone: 'Mars/Olympus' }, true],
    ['another choice', { layout: '10x10', quality: '1080p', size: 'small' }, true],
    ['a switch the other way', { enable_chat: false, room_join_video_off: true }, true],
    ['a choice that is not there', { layout: '7x7' }, false],
    ['the name of a method for a choice', { size: 'toString' }, false],
    ['a text for a switch', { enable_chat: 'true' }, false],
    ['a switch for a text', { name: true }, false],
    ['a number for a text', { description: 7 }, false],
    ['null for a time', { join_until: null }, false],
    ['no zone', { time_zone: undefined }, false],
    ['no colour', { dark_negative: undefined }, false],
  ])('%s', (_what, given, isForm) => {
    const held = { ...empty, ...given }
    expect(readFormValues(held)).toEqual(isForm ? held : undefined)
    if (isForm) expect(formValuesOf(held)).toEqual(held)
    else expect(() => formValuesOf(held)).toThrow()
  })

  test('what is no field is left out', () => {
    expect(readFormValues({ ...empty, made_up: 1, id: 'x' })).toEqual(empty)
    expect(readFormValues({})).toBeUndefined()
  })
})

/** What the schemas of a template, which are of the same kinds, say of the same values. */
const bySchema = z.object({ ...pluck(fieldSchemas, 'form'), time_zone: z.string() })

const values = fc.oneof(
  { weight: 8, arbitrary: fc.constant(undefined) },
  fc.string(),
  fc.boolean(),
  fc.constantFrom(null, 7, [], {}),
  fc.constantFrom<string>(
    ...conferenceFields.layout.values,
    ...conferenceFields.size.values,
    ...conferenceFields.quality.values,
  ),
)

test('When a form holds anything at all, it is read as its schemas would', () => {
  fc.assert(
    fc.property(
      fc.record(Object.fromEntries(formFields.map((field) => [field, values]))),
      (given) => {
        const changed = Object.entries(given).filter(([, value]) => value !== undefined)
        // A few at a time, else next to no form is one.
        const held = { ...empty, ...Object.fromEntries(changed.slice(0, 3)) }
        expect(readFormValues(held)).toEqual(bySchema.safeParse(held).data)
      },
    ),
    { numRuns: 500 },
  )
})
