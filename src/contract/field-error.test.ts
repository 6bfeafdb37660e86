import { describe, expect, test } from 'vitest'
import { conferenceCreate } from './conference.ts'
import { fieldErrors, fieldErrorsOf } from './field-error.ts'

const errorsOf = (body: unknown) => {
  const result = conferenceCreate.safeParse(body)
  if (result.success) throw new Error('Expected the body to be refused')
  return fieldErrorsOf(result.error, body)
}

describe('When a schema finds errors, they have SignalWire’s shape', () => {
  test('When a field is missing it is called missing, when wrong invalid', () => {
    expect(errorsOf({ size: 'huge' }).errors).toEqual([
      {
        type: 'validation_error',
        code: 'missing_required_parameter',
        message: 'Must be present',
        attribute: 'display_name',
        url: 'https://developer.signalwire.com/rest/overview/error-codes/#missing_required_parameter',
      },
      expect.objectContaining({ attribute: 'size', code: 'invalid_parameter' }),
    ])
  })

  test('When a field has several errors, it has one entry', () => {
    const { errors } = errorsOf({ display_name: 'x', name: `é${'a'.repeat(100)}` })
    expect(errors.map((error) => error.attribute)).toEqual(['name'])
  })

  test('When keys are unknown, each has its own entry', () => {
    const { errors } = errorsOf(JSON.parse('{"display_name":"x","lite_primary":"","__proto__":{}}'))
    expect(errors.map((error) => error.attribute).toSorted()).toEqual(['__proto__', 'lite_primary'])
  })

  test('When thousands of keys are unknown, the first are named and the rest counted', () => {
    const keys = Array.from({ length: 7_000 }, (_, index) => [`key-${index}`, 0])
    const { errors } = errorsOf({ ...Object.fromEntries(keys), size: 'huge' })
    const named = errors.map(({ attribute }) => attribute)
    expect(named).toHaveLength(23)
    expect(named).toEqual(expect.arrayContaining(['display_name', 'size', 'key-0', 'key-19', null]))
    expect(errors.find(({ attribute }) => attribute === null)?.message).toBe(
      'Has 6980 more fields that are not of this request',
    )
  })

  test.each([[[]], ['text'], [null], [7]])(
    'A body that is no object blames no field: %j',
    (body) => {
      expect(errorsOf(body).errors).toEqual([expect.objectContaining({ attribute: null })])
    },
  )

  test('When errors are written, they match their own schema', () => {
    expect(fieldErrors.parse(errorsOf({}))).toEqual(errorsOf({}))
  })
})
