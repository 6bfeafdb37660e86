import { expect, test } from 'vitest'
import { colorFields } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { buildConference } from '#testing/fixtures.ts'
import { sharedValues } from '../fields/shared-values.ts'
import { changesOfRow } from './changes-of-row.ts'
import { type ConferenceEdit, noMove, valueErrors } from './conference-edit.ts'
import { hardToRead } from './hard-to-read.ts'
import { editBatch, editTotals, planEdit } from './plan-edit.ts'

const now = Date.parse('2026-11-26T12:00:00Z')
const one = buildConference({
  id: '11111111-1111-4111-8111-111111111111',
  display_name: 'One',
  size: 'small',
  description: null,
  light_primary: '#aabbcc',
  join_from: '2027-03-01T09:00:00.000Z',
})
const two = buildConference({
  id: '22222222-2222-4222-8222-222222222222',
  display_name: 'Two',
  size: 'large',
  description: '',
  light_primary: '#AABBCC',
  join_from: '2027-03-01T09:00:00Z',
})

function edit(changed: Partial<ConferenceEdit>): ConferenceEdit {
  return { values: {}, window: { kind: 'keep' }, zone: 'UTC', ...changed }
}

test('When values differ only in how they are written, conferences have one value', () => {
  const both = [one, two]
  expect(sharedValues(both, 'description')).toHaveLength(1)
  expect(sharedValues(both, 'light_primary')).toHaveLength(1)
  expect(sharedValues(both, 'join_from')).toHaveLength(1)
  expect(sharedValues([one, two, two], 'size')).toEqual([
    { value: 'large', count: 2 },
    { value: 'small', count: 1 },
  ])
})

test('When several are edited, only what differs is sent, with what the operator saw', () => {
  const plans = planEdit([one, two], edit({ values: { size: 'large', description: null } }), now)
  expect(editTotals(plans)).toEqual({ changed: 1, same: 1, problems: 0, clockChanges: 0 })
  expect(editBatch(plans, { values: {} })).toEqual({
    kind: 'update',
    title: 'Change Size of 1 conference',
    base: { size: 'large' },
    rows: [{ conferenceId: one.id, updatedAt: one.updated_at }],
  })
})

test('When rows change alike and each for itself, the base says what is alike', () => {
  const plans = planEdit(
    [one, { ...two, join_from: '2027-04-01T09:00:00Z' }],
    edit({
      values: { description: 'Doors at nine' },
      window: { kind: 'move', ...noMove, hours: '1' },
    }),
    now,
  )
  expect(editBatch(plans, { values: {} })).toMatchObject({
    title: 'Change Description and Join from of 2 conferences',
    base: { description: 'Doors at nine' },
    rows: [
      { values: { join_from: '2027-03-01T10:00:00Z' } },
      { values: { join_from: '2027-04-01T10:00:00Z' } },
    ],
  })
})

test('When a value breaks the contract, its field says so; to take one away breaks nothing', () => {
  const errors = valueErrors({ display_name: '', light_primary: 'red', description: null })
  expect([...errors.keys()].toSorted()).toEqual(['display_name', 'light_primary'])
})

test('What a row of a batch has changed is told from before and after', () => {
  const row = { values: { size: 'large' }, before: { size: 'small', description: 'x' } }
  expect(changesOfRow(row, { description: 'x' })).toEqual([
    { field: 'size', before: 'small', after: 'large' },
  ])
})

test('When colours are changed to some that are hard to read, it is said of which theme', () => {
  const grey = { light_background: '#FFFFFF', light_foreground: '#EEEEEE' }
  const warned = (values: ConferenceEdit['values']) =>
    hardToRead(planEdit([one, two], edit({ values }), now))
  expect(warned(grey)).toEqual({ light: 2 })
  expect(warned({ size: 'medium' })).toEqual({})
  expect(warned({ light_background: 'white' })).toEqual({})
})

test('When a brand kit is chosen for all, the batch is made with it until a colour is another', () => {
  const colors = fromEntries(colorFields.map((field) => [field, '#aabbcc'] as const))
  const kit = { id: 'kit', colors }
  const plans = planEdit([one], edit({ values: colors }), now)
  expect(editBatch(plans, { values: colors, kit }).brandKitId).toBe('kit')
  const others = [{ ...colors, dark_primary: '#000001' }, { light_primary: '#aabbcc' }]
  for (const values of others)
    expect(editBatch(plans, { values, kit })).not.toHaveProperty('brandKitId')
})
