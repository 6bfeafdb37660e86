import { describe, expect, test } from 'vitest'
import { conferenceUpdate } from '../conference.ts'
import type { BatchKind } from './batch.ts'
import { baseErrors, batchPlace, placed, repeatedRows, rowErrors } from './batch-check.ts'
import { batchCreate, batchRowInput } from './batch-request.ts'

const id = '7f3e1f9e-6c0b-4d0b-9a50-0e5b7b1b8f11'
const token = `vpt_${'a1'.repeat(16)}`

describe('A row is right', () => {
  test.each<[string, BatchKind, unknown, unknown]>([
    ['a display name alone', 'create', undefined, { display_name: 'A' }],
    ['what its base lacks', 'create', { size: 'small' }, { display_name: 'A', name: 'a' }],
    ['nothing that its base has', 'create', { display_name: 'A' }, {}],
    ['an id and one value', 'update', undefined, { conferenceId: id, values: { size: 'small' } }],
    ['an id alone under a base', 'update', { size: 'small' }, { conferenceId: id }],
    [
      'a window taken away',
      'update',
      undefined,
      { conferenceId: id, updatedAt: '2026-11-26T10:00:00Z', values: { join_from: null } },
    ],
    ['an id to delete', 'delete', undefined, { conferenceId: id }],
  ])('%s', (_, kind, base, row) => {
    expect(rowErrors(kind, base, row)).toEqual([])
    expect(
      batchCreate.safeParse({ kind, ...(base !== undefined && { base }), rows: [row] }).success,
    ).toBe(true)
  })
})

describe('A row is wrong, and the error names the field', () => {
  test.each<[string, BatchKind, unknown, unknown, string | null]>([
    ['no display name', 'create', {}, { name: 'a' }, 'display_name'],
    [
      'a misspelt field',
      'create',
      {},
      { display_name: 'A', lite_primary: '#000000' },
      'lite_primary',
    ],
    ['a number for a text', 'create', { display_name: 'A' }, { description: 1 }, 'description'],
    ['a row that is null', 'create', { display_name: 'A' }, null, null],
    ['a row that is a list', 'create', { display_name: 'A' }, [], null],
    ['a join token', 'create', {}, { display_name: 'A', description: token }, 'description'],
    ['no id', 'update', { size: 'small' }, {}, 'conferenceId'],
    ['an id that is none', 'update', { size: 'small' }, { conferenceId: 'x' }, 'conferenceId'],
    ['nothing to change', 'update', {}, { conferenceId: id, values: {} }, 'values'],
    [
      'a name, which cannot change',
      'update',
      {},
      { conferenceId: id, values: { name: 'a' } },
      'values.name',
    ],
    [
      'a display name taken away',
      'update',
      {},
      { conferenceId: id, values: { display_name: null } },
      'values.display_name',
    ],
    ['values that are a text', 'update', {}, { conferenceId: id, values: 'x' }, 'values'],
    [
      'a join token in an update',
      'update',
      {},
      { conferenceId: id, values: { description: token } },
      'values.description',
    ],
    ['an update that is a text', 'update', { size: 'small' }, 'x', null],
    ['more than an id to delete', 'delete', {}, { conferenceId: id, values: {} }, 'values'],
  ])('%s', (_, kind, base, row, attribute) => {
    expect(rowErrors(kind, base, row).map((error) => error.attribute)).toEqual([attribute])
  })
})

test.each<[string, BatchKind, unknown, readonly (string | null)[]]>([
  ['is absent', 'create', undefined, []],
  ['has a name', 'create', { name: 'a' }, ['name']],
  ['has a join token', 'create', { description: token }, ['description']],
  ['is a text', 'update', 'x', [null]],
  ['is of a delete', 'delete', { size: 'small' }, ['size']],
])('When a base %s, its errors are named', (_, kind, base, attributes) => {
  expect(baseErrors(kind, base).map((error) => error.attribute)).toEqual(attributes)
})

test('When two rows have the same name or id, the later is an error', () => {
  expect(
    repeatedRows('create', [{ name: 'a' }, {}, {}, { name: 'a' }, { name: 'A' }]),
  ).toMatchObject([{ attribute: 'rows[3].name', message: 'Is the same as that of row 1' }])
  const rows = [{ conferenceId: id }, { conferenceId: id.toUpperCase() }]
  for (const kind of ['update', 'delete'] as const)
    expect(repeatedRows(kind, rows)).toMatchObject([{ attribute: 'rows[1].conferenceId' }])
})

test.each([
  ['rows[12].size', { index: 12, field: 'size' }],
  ['rows[3].values.size', { index: 3, field: 'size' }],
  ['rows[0]', { index: 0, field: undefined }],
  ['base.size', { index: undefined, field: 'size' }],
  ['title', undefined],
  [null, undefined],
])('When an attribute is %s, its place is read', (attribute, place) => {
  expect(batchPlace(attribute)).toEqual(place)
})

test('When an error is placed, its place can be read again', () => {
  const [error] = rowErrors('update', {}, { conferenceId: id, values: { size: 'tiny' } })
  if (!error) throw new Error('no error')
  expect(batchPlace(placed(7, error).attribute)).toEqual({ index: 7, field: 'size' })
})

test('Every field of an update may be in a row of one', () => {
  expect(Object.keys(batchRowInput.update.shape.values.def.innerType.shape)).toEqual(
    Object.keys(conferenceUpdate.shape),
  )
})
