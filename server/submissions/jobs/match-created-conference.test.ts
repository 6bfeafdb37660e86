import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conference } from '#contract/conference.ts'
import { arbitraryCreate } from '#testing/arbitraries.ts'
import { buildConference, buildFullCreate } from '#testing/fixtures.ts'
import { hasSentFields, isCreatedConference } from './match-created-conference.ts'

const submittedAt = Date.parse('2026-11-22T10:00:00.400Z')
const body = { ...buildFullCreate() }
const sought = { body, nameIsOurs: false, notBefore: submittedAt }
const found = (overrides = {}) =>
  conference.parse({
    ...buildConference(),
    ...buildFullCreate(),
    created_at: '2026-11-22T10:00:01Z',
    ...overrides,
  })

describe('A conference is ours', () => {
  test.each([
    ['when it has everything', {}, 0],
    ['when its time has whole seconds', { created_at: '2026-11-22T10:00:00Z' }, 0],
    ['when its time is a leap second', { created_at: '2026-11-22T23:59:60Z' }, 0],
    ['when its time is almost a minute early', { created_at: '2026-11-22T09:59:01Z' }, 0],
    ['when our clock is ahead', { created_at: '2026-11-22T09:55:00Z' }, 300_000],
    ['when our clock is behind', { created_at: '2026-11-22T10:05:01Z' }, -300_000],
    ['when a time is written another way', { join_from: '2026-12-01T10:30:00.000+01:00' }, 0],
    ['when a colour is written in capitals', { light_success: '#0A7B34' }, 0],
    ['when spaces at the end are gone', { display_name: `${body.display_name}` }, 0],
    ['when line ends are others', { description: 'Figures first,\r\nquestions later.' }, 0],
    ['when it has a field that was not sent', { room_join_video_off: true }, 0],
  ])('%s', (_, overrides, clockAhead) => {
    expect(
      isCreatedConference(found(overrides), { ...sought, notBefore: submittedAt - clockAhead }),
    ).toBe(true)
  })
})

describe('A conference is not ours', () => {
  test.each([
    ['when it has another name', { name: 'other' }, 0],
    ['when it is older than the submission', { created_at: '2026-11-22T09:58:59Z' }, 0],
    ['when it is older by the right clock', { created_at: '2026-11-22T10:00:01Z' }, -120_000],
    ['when a field differs', { size: 'small' }, 0],
    ['when a text differs', { display_name: 'Other' }, 0],
    ['when a text is missing', { description: null }, 0],
    ['when a time differs', { join_until: '2026-12-01T11:00:01Z' }, 0],
    ['when a switch that was sent on is none', { enable_room_previews: null }, 0],
    ['when a switch differs', { enable_chat: true }, 0],
  ])('%s', (_, overrides, clockAhead) => {
    expect(
      isCreatedConference(found(overrides), { ...sought, notBefore: submittedAt - clockAhead }),
    ).toBe(false)
  })
})

test.each([
  [{ size: 'medium' }, { size: null }, true],
  [{ size: 'large' }, { size: null }, false],
  [{ light_primary: '#044ef4' }, { light_primary: null }, true],
  [{ light_primary: '#000000' }, { light_primary: null }, false],
])('When %j was sent and %j is kept, it is the same: %s', (sent, kept, same) => {
  expect(hasSentFields(found(kept), sent)).toBe(same)
})

test('When the name was generated, it alone identifies the conference', () => {
  const mine = { ...sought, nameIsOurs: true }
  expect(isCreatedConference(found({ size: 'small' }), mine)).toBe(true)
  expect(isCreatedConference(found({ name: 'other' }), mine)).toBe(false)
})

test('When a switch that was sent as off is stored as null, it is the same', () => {
  const sent = { ...body, enable_room_previews: false }
  expect(hasSentFields(found({ enable_room_previews: null }), sent)).toBe(true)
})

test('When a join token was redacted in the stored body, the rest is compared', () => {
  const description = `Join with vpt_${'0a'.repeat(16)}`
  const kept = { ...body, description: 'Join with vpt_[secret]' }
  expect(hasSentFields(found({ description }), kept)).toBe(true)
})

test('When a leap second is sent, the second after the one before it is the same', () => {
  const sent = { join_until: '2022-01-01T23:59:60Z' }
  expect(hasSentFields(found({ join_until: '2022-01-02T00:00:00Z' }), sent)).toBe(true)
})

test('Whatever is sent, a conference that echoes it holds it', () => {
  fc.assert(
    fc.property(arbitraryCreate, (sent) => {
      expect(hasSentFields(conference.parse({ ...buildConference(), ...sent }), sent)).toBe(true)
    }),
  )
})
