import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Conference } from '#contract/conference.ts'
import type { RecordingStatus } from '#contract/rooms/recording.ts'
import type { ListedSession } from '#contract/rooms/room-session.ts'
import { buildConference } from '#testing/fixtures.ts'
import {
  areAllKnown,
  indexConferences,
  liveRooms,
  needs,
  openings,
  type SessionFacts,
} from './day.ts'

const now = Date.parse('2026-12-01T10:00:00Z')
const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`

const session = (values: Partial<ListedSession>): ListedSession => ({
  id: id(1),
  room_id: null,
  name: 'stand-up',
  display_name: 'Stand-up',
  max_members: 10,
  quality: '720p',
  fps: 20,
  join_from: null,
  join_until: null,
  remove_at: null,
  remove_after_seconds_elapsed: null,
  layout: 'grid-responsive',
  record_on_start: false,
  tone_on_entry_and_exit: false,
  room_join_video_off: false,
  user_join_video_off: false,
  locked: false,
  start_time: '2026-12-01T09:00:00Z',
  end_time: null,
  duration: null,
  status: 'in-progress',
  created_at: '2026-12-01T09:00:00Z',
  updated_at: '2026-12-01T09:00:00Z',
  preview_url: null,
  prioritize_handraise: false,
  sync_audio_video: false,
  cost_in_dollars: null,
  enable_room_previews: null,
  locked_cover: null,
  ...values,
})

const conference = (values: Partial<Conference>) =>
  buildConference({ id: id(9), name: 'stand-up', display_name: 'Daily', size: 'small', ...values })

type Given = Partial<ListedSession> & {
  inside?: number
  recordings?: RecordingStatus[]
  join_until?: string | null
  size?: Conference['size']
}

/** What one room needs, whose conference is known. */
function kindsOf({
  inside = 3,
  recordings = [],
  size = 'small',
  join_until = null,
  ...rest
}: Given) {
  const facts = new Map<string, SessionFacts>([[id(1), { inside, recordings }]])
  const conferences = [conference({ join_from: null, join_until, size })]
  const found = needs(
    { conferences: indexConferences([], conferences), sessions: [session(rest)], facts },
    new Set(),
    now,
  )
  return found.map(({ kind }) => kind)
}

describe('What a room needs', () => {
  test.each<[string, Given, string[]]>([
    ['nothing as it is', {}, []],
    ['somebody where nobody else can join', { inside: 10 }, ['full']],
    ['somebody where more are inside than can be', { inside: 11 }, ['full']],
    ['a look where it fills up', { inside: 9 }, ['nearly full']],
    ['nothing where its places are not known', { inside: 99, max_members: null, size: null }, []],
    ['a recording that was asked for', { record_on_start: true }, ['not recorded']],
    [
      'a recording where one has ended',
      { record_on_start: true, recordings: ['completed'] },
      ['not recorded'],
    ],
    ['nothing where it is recorded', { record_on_start: true, recordings: ['recording'] }, []],
    ['nothing where somebody paused it', { record_on_start: true, recordings: ['paused'] }, []],
    [
      'nothing in its first two minutes',
      { record_on_start: true, start_time: '2026-12-01T09:58:30Z' },
      [],
    ],
    ['somebody where its window is over', { join_until: '2026-12-01T09:59:59Z' }, ['past its end']],
    ['somebody from that very minute on', { join_until: '2026-12-01T10:00:00Z' }, ['past its end']],
    ['nothing where nobody is inside', { join_until: '2026-12-01T09:00:00Z', inside: 0 }, []],
    [
      'all of it at once, the most urgent first',
      { join_until: '2026-12-01T09:00:00Z', inside: 10, record_on_start: true },
      ['full', 'not recorded', 'past its end'],
    ],
  ])('%s', (_, given, kinds) => {
    expect(kindsOf(given)).toEqual(kinds)
  })

  test('nothing is claimed of what has not been read', () => {
    const sessions = [session({ record_on_start: true, join_until: '2026-12-01T09:00:00Z' })]
    expect(
      needs({ conferences: indexConferences([], []), sessions, facts: new Map() }, undefined, now),
    ).toEqual([])
  })
})

describe('What opens', () => {
  const windows: Readonly<Record<string, string | null>> = {
    now: '2026-12-01T10:00:00Z',
    'in an hour': '2026-12-01T11:00:00Z',
    'in 40 minutes': '2026-12-01T10:40:00Z',
    'in six hours': '2026-12-01T16:00:00Z',
    'after six hours': '2026-12-01T16:00:01Z',
    earlier: '2026-12-01T09:00:00Z',
    'at any time': null,
    'in use': '2026-12-01T10:10:00Z',
  }
  const conferences = Object.entries(windows).map(([name, join_from], index) =>
    conference({ id: id(index), name, join_from }),
  )
  const known = {
    conferences: indexConferences([], conferences),
    sessions: [session({ name: 'in use' })],
    facts: new Map(),
  }

  test('within six hours, soonest first, without those in use', () => {
    const names = openings(known, now).map((opening) => opening.conference.name)
    expect(names).toEqual(['in 40 minutes', 'in an hour', 'in six hours'])
  })

  test('within an hour, somebody should have fetched its tokens', () => {
    const asked = (handedOut?: ReadonlySet<string>) =>
      needs(known, handedOut, now).map(
        (need) => need.kind === 'not handed out' && need.conference.id,
      )
    expect(asked(new Set())).toEqual([id(2), id(1)])
    expect(asked(new Set([id(2)]))).toEqual([id(1)])
    expect(asked(undefined)).toEqual([])
  })
})

test('A conference that is in two lists is one, as it was read last', () => {
  const [older, newer] = [conference({ display_name: 'Older' }), conference({})]
  const { byName, byStart } = indexConferences(
    [older, conference({ id: id(8), name: 'other', join_from: '2026-12-01T11:00:00Z' })],
    [newer],
  )
  expect(byName.get('stand-up')).toBe(newer)
  expect(byName.size).toBe(2)
  expect(byStart.map(({ conference: { name } }) => name)).toEqual(['other'])
})

test('A session is a conference’s where the names are the same to the letter', () => {
  const sessions = [session({}), session({ id: id(2), name: 'Stand-up', display_name: null })]
  const known = {
    conferences: indexConferences([], [conference({})]),
    sessions,
    facts: new Map(),
  }
  expect(liveRooms(known)).toMatchObject([
    { title: 'Daily', conferenceId: id(9), places: 10, inside: undefined },
    { title: 'Stand-up', conferenceId: undefined },
  ])
  expect(areAllKnown(known)).toBe(false)
  expect(areAllKnown({ ...known, sessions: [session({}), session({ name: null })] })).toBe(true)
})

test('A session that began before the conference of its name was created is not shown as its own', () => {
  const anew = conference({
    created_at: '2026-12-01T09:30:00Z',
    join_from: '2026-12-01T11:00:00Z',
    join_until: '2026-12-01T09:45:00Z',
  })
  const known = {
    conferences: indexConferences([], [anew]),
    sessions: [session({})],
    facts: new Map([[id(1), { inside: 10, recordings: [] }]]),
  }
  expect(liveRooms(known)).toMatchObject([{ title: 'Stand-up', conferenceId: undefined }])
  expect(openings(known, now).map(({ conference: { id } }) => id)).toEqual([anew.id])
  expect(needs(known, new Set([anew.id]), now)).toMatchObject([{ kind: 'full', canGrow: false }])
})

test('Whatever order they are read in, the page is the same', () => {
  const sessions = Array.from({ length: 9 }, (_, index) =>
    session({
      id: id(index),
      name: `room-${index}`,
      start_time: `2026-12-01T09:0${index % 3}:00Z`,
    }),
  )
  const conferences = sessions.map(({ name }, index) =>
    conference({ id: id(index), name: name ?? '', join_from: `2026-12-01T11:0${index % 4}:00Z` }),
  )
  const facts = new Map(sessions.map((one) => [one.id, { inside: 10, recordings: [] }]))
  const shuffled = fc.shuffledSubarray(sessions, { minLength: 9 })
  const order = fc.shuffledSubarray(conferences, { minLength: 9 })
  fc.assert(
    fc.property(shuffled, order, (some, others) => {
      const known = { conferences: indexConferences([], others), sessions: some, facts }
      const known0 = { conferences: indexConferences([], conferences), sessions, facts }
      expect(liveRooms(known)).toEqual(liveRooms(known0))
      expect(openings({ ...known, sessions: [] }, now)).toEqual(
        openings({ ...known0, sessions: [] }, now),
      )
    }),
  )
})
