import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { conference } from '#contract/conference.ts'
import { token } from '#contract/token.ts'
import { buildConference } from '#testing/fixtures.ts'
import { listOf, matchesSchema } from './matches-schema.ts'

const links = { self: '/', first: '/' }
const row = buildConference()

test.each([
  ['no row', [], true],
  ['rows as they should be', [row, row], true],
  ['a row that is wrong', [row, { ...row, id: 7 }], false],
  ['a row that is none', [row, null], false],
  ['no list', row, false],
])('When a list has %s, it fits: %s', (_, data, does) => {
  expect(matchesSchema(listOf(conference), { links, data })).toBe(does)
})

test('When the links are missing, no list matches', () => {
  expect(matchesSchema(listOf(conference), { data: [row] })).toBe(false)
})

test('When hundreds of thousands of rows are wrong, only the first is checked', () => {
  let looked = 0
  const counted = z.unknown().check(
    z.refine(() => {
      looked += 1
      return false
    }),
  )
  expect(matchesSchema(listOf(counted), { links, data: Array(350_000).fill({}) })).toBe(false)
  expect(looked).toBe(1)
})

test('When more is wrong than can be listed, the schema does not match', () => {
  const secret = `vpt_${'0'.repeat(32)}`
  const odd = { id: row.id, name: null, token: secret, scopes: Array(400_000).fill(1) }
  expect(matchesSchema(token, odd)).toBe(false)
})
