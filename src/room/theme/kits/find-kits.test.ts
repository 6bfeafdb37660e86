import { expect, test } from 'vitest'
import { colorFields } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { findKits } from './find-kits.ts'

function kit(name: string, notes: string, color: string) {
  return {
    id: name,
    name,
    notes,
    colors: fromEntries(colorFields.map((field) => [field, color] as const)),
    version: 1,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    created_by: null,
    updated_by: null,
  }
}

const kits = [kit('Łódź', 'spring', '#AA0000'), kit('Acme', 'autumn', '#00BB00')]

test.each([
  ['lodz', ['Łódź']],
  ['ACME autumn', ['Acme']],
  ['#00bb00', ['Acme']],
  ['acme spring', []],
  [' ', ['Łódź', 'Acme']],
])('When %j is searched for, the kits that have all its words are found', (query, names) => {
  expect(findKits(kits, query).map(({ name }) => name)).toEqual(names)
})
