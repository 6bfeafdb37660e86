import { expect, it } from 'vitest'
import type { BatchRow } from '#contract/batches/batch.ts'
import { batchOf } from '#testing/batch-fixture.ts'
import { readTable } from '../import/read-table.ts'
import { type HandOut, madeConference, resultsFile } from './result.ts'

const id = '00000000-0000-4000-8000-000000000001'
const row: BatchRow = {
  ...{ index: 0, state: 'done', key: 'k', conferenceId: id, name: 'gala', before: null },
  values: { display_name: '=Gala', join_from: '2027-04-03T07:30:00Z' },
  ...{ seenUpdatedAt: null, updatedAt: null, problem: null, settledAt: '2027-01-01T00:00:00Z' },
}
const problem = { status: 422, code: null, detail: 'Name is taken', errors: [] }
const refused: BatchRow = { ...row, index: 1, state: 'refused', conferenceId: null, problem }
const batch = batchOf({ base: { join_until: '2027-04-03T09:00:00Z', size: 'large' } })
const handOut: HandOut = {
  link: ({ name }) => `https://events.example.com/${name}`,
  invitation: ({ display_name }, zone) => `${display_name}\n${zone}`,
  calendar: () => undefined,
}

it('takes a conference from its row and the base, only where it was made', () => {
  expect(madeConference(row, batch)).toMatchObject({ id, join_until: '2027-04-03T09:00:00Z' })
  expect(madeConference(refused, batch)).toBeUndefined()
})

it('writes outcomes in the clocks of a zone, guarded, and tokens only where asked for', () => {
  const options = { handOut, zone: 'Europe/Berlin' }
  const { rows } = readTable(resultsFile(batch, [row, refused], options))
  expect(rows[1]).toEqual([
    ...['1', 'Done', '', id, 'gala', "'=Gala", '2027-04-03 09:30', '2027-04-03 11:00'],
    ...['Europe/Berlin', 'https://events.example.com/gala', "'=Gala\nEurope/Berlin"],
  ])
  expect(rows[2]?.slice(0, 4)).toEqual(['2', 'Refused', 'Name is taken', ''])
  const tokens = new Map([[id, { guest: 'g', moderator: 'm' }]])
  const withTokens = readTable(resultsFile(batch, [row], { ...options, tokens })).rows
  expect(withTokens[0]?.slice(-2)).toEqual(['Guest token', 'Moderator token'])
  expect(withTokens[1]?.slice(-2)).toEqual(['g', 'm'])
})
