import { expect, test } from 'vitest'
import { formResolver } from './form-resolver.ts'
import { lateResolver } from './late-resolver.ts'
import { emptyForm, type FormValues } from './values/form-values.ts'

const values = emptyForm('UTC')
const options = { fields: {}, shouldUseNativeValidation: false } as const
const made = () => formResolver(() => ({ conference: null, values }))
const named: FormValues = { ...values, display_name: 'Stand-up' }

test('When it comes late, what was asked before is answered then', async () => {
  let come = () => {}
  const coming = new Promise<void>((resolve) => {
    come = resolve
  })
  const resolver = lateResolver(() => coming.then(made))
  const asked = [resolver(values, undefined, options), resolver(named, undefined, options)]
  come()
  const [wrong, right] = await Promise.all(asked)
  expect(wrong).toMatchObject({ errors: { display_name: { message: 'A display name is needed' } } })
  expect(right?.values).toEqual({ call: 'create', body: { display_name: 'Stand-up' } })
})

test('When it has come, it is not asked for again', async () => {
  let loads = 0
  const resolver = lateResolver(async () => {
    loads += 1
    return made()
  })
  await resolver(named, undefined, options)
  await resolver(values, undefined, options)
  expect(loads).toBe(1)
})

test('When it has not come, nothing is wrong and nothing is right, until it has', async () => {
  let has = false
  const resolver = lateResolver(async () => (has ? made() : undefined))
  expect(await resolver(values, undefined, options)).toEqual({ values: {}, errors: {} })
  expect(await resolver(named, undefined, options)).toEqual({ values: {}, errors: {} })
  has = true
  const checked = await resolver(named, undefined, options)
  expect(checked.values).toEqual({ call: 'create', body: { display_name: 'Stand-up' } })
})
