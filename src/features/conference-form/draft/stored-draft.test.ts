import { expect, test } from 'vitest'
import { conference } from '#contract/conference.ts'
import { matching } from '#lib/state/matching.ts'
import { buildConference } from '#testing/fixtures.ts'
import { draftReader } from './stored-draft.ts'

const ofChange = draftReader(matching(conference))
const ofNew = draftReader(() => undefined)

const values = { display_name: 'Stand-up' }
const full = { values, id: 'a', source: '', savedAt: 1, zone: 'UTC' }

test.each([
  ['nothing but values', { values }],
  ['all that a new one has', full],
  ['more than is known of', { ...full, colour: 'blue' }],
])('When a draft holds %s, it is read', (_what, kept) => {
  const { values, id, source, savedAt, zone }: Partial<typeof full> = kept
  for (const read of [ofChange, ofNew]) {
    expect(read(kept)).toEqual({ values, id, source, savedAt, zone, conference: undefined })
  }
})

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'values'],
  ['a list', [full]],
  ['no values', { id: 'a' }],
  ['a list of values', { values: [] }],
  ['a number for an id', { ...full, id: 7 }],
  ['null for a source', { ...full, source: null }],
  ['a text for a time', { ...full, savedAt: '1' }],
  ['a number for a zone', { ...full, zone: 0 }],
  ['a conference that is none', { ...full, conference: { id: 'x' } }],
])('When a draft is %s, it is none', (_what, kept) => {
  expect(ofChange(kept)).toBeUndefined()
  expect(ofNew(kept)).toBeUndefined()
})

test('When a draft of a change is read, it has the conference as it was then', () => {
  const was = buildConference()
  expect(ofChange({ ...full, conference: was })).toEqual({ ...full, conference: was })
  expect(ofNew({ ...full, conference: was })).toBeUndefined()
})
