import { expect, test } from 'vitest'
import { conference as conferenceSchema, conferenceUpdate } from '#contract/conference.ts'
import { buildConference, buildFullCreate } from '#testing/fixtures.ts'
import { bodyWithEnd } from './whole-body.ts'

test('When the end changes, everything else goes back as it came', () => {
  const { name: _, ...settings } = buildFullCreate()
  const join_from = '2022-01-01T23:59:60Z'
  const conference = conferenceSchema.parse({
    ...buildConference(),
    ...settings,
    join_from,
    tone_on_entry_and_exit: false,
  })
  const end = '2026-12-01T10:00:30Z'
  const body = bodyWithEnd(conference, end)
  expect(conferenceUpdate.parse(body)).toEqual(body)
  expect(body).toMatchObject({
    ...settings,
    join_from,
    join_until: end,
    tone_on_entry_and_exit: false,
  })
  expect(body).not.toHaveProperty('name')
  expect(bodyWithEnd(conference, null)).not.toHaveProperty('join_until')
})

test('When values are null, they are left out, save for the name that an update must have', () => {
  const conference = buildConference({ name: 'stand-up', display_name: null, description: null })
  const body = bodyWithEnd(conference, null)
  expect(body).toMatchObject({ display_name: 'stand-up' })
  expect(Object.values(body)).not.toContain(null)
})
