import { expect, test } from 'vitest'
import { conference } from '#contract/conference.ts'
import { buildConference, buildFullCreate } from '#testing/fixtures.ts'
import { predictUpdate } from './predict-update.ts'

test('When a field is absent from an update, the conference has its default', () => {
  const kept = { name: 'quarterly-review', meta: { brand: 'a' } }
  const before = conference.parse({ ...buildConference(), ...buildFullCreate(), ...kept })
  const after = predictUpdate(before, { display_name: 'Renamed' })
  expect(after).toEqual(
    buildConference({ ...kept, display_name: 'Renamed', tone_on_entry_and_exit: false }),
  )
})

test('When everything is sent, the conference is what was sent', () => {
  const { name: _, ...settings } = buildFullCreate()
  const body = { ...settings, room_join_video_off: true }
  expect(predictUpdate(buildConference(), body)).toMatchObject({ ...body, name: 'stand-up' })
})
