import { afterEach, expect, test, vi } from 'vitest'
import { madeWith } from '#api/changes/made-with.ts'
import { brandKitHeader } from '#contract/records/brand-kit.ts'
import { colorFields } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { themesOfFields } from '#room/theme/themes-of-fields.ts'
import { chooseKit } from './choose-kit.ts'

const kit = {
  id: '6c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f',
  name: 'Acme',
  notes: '',
  colors: fromEntries(colorFields.map((field, index) => [field, `#0000A${index}`] as const)),
  version: 1,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
  created_by: null,
  updated_by: null,
}

afterEach(() => {
  delete madeWith.headers
})

test('When a kit is chosen, its colours are one step, and what is sent with them is made with it', () => {
  const apply = vi.fn()
  chooseKit({ apply }, kit)
  expect(apply).toHaveBeenCalledExactlyOnceWith('Acme applied', themesOfFields(kit.colors))
  expect(madeWith.headers?.({ display_name: 'Weekly', ...kit.colors })).toEqual({
    [brandKitHeader]: kit.id,
  })
})

test.each(colorFields)('When %s was changed after, it is not made with the kit', (field) => {
  chooseKit({ apply: () => undefined }, kit)
  const body = { display_name: 'Weekly', ...kit.colors, [field]: '#123456' }
  expect(madeWith.headers?.(body)).toEqual({})
})
