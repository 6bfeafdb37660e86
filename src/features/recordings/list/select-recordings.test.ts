import { expect, test } from 'vitest'
import { decimalText } from '#lib/format/decimal.ts'
import { type ListedRecording, newerOf } from '../listed-recording.ts'
import { type RecordingsView, viewOf } from './recordings-view.ts'
import { selectRecordings, totalsOf } from './select-recordings.ts'

const zone = 'Europe/Berlin'

function recording(id: string, overrides: Partial<ListedRecording> = {}): ListedRecording {
  return {
    id,
    room_session_id: `session-${id}`,
    status: 'completed',
    started_at: '2026-11-20T10:00:00Z',
    finished_at: '2026-11-20T11:00:00Z',
    duration: 3600,
    size_in_bytes: 1_000,
    format: 'video/mp4',
    cost_in_dollars: 1.35,
    created_at: '2026-11-20T10:00:00Z',
    updated_at: '2026-11-20T11:00:00Z',
    session: { name: `room-${id}`, display_name: `Room ${id}` },
    ...overrides,
  }
}

const rows = [
  recording('a', { session: { name: 'lodz', display_name: 'Łódź briefing' } }),
  // In the night in which clocks go back there is one more hour of that day.
  recording('b', {
    started_at: '2026-10-25T22:30:00Z',
    size_in_bytes: 3_000,
    status: 'processing',
  }),
  recording('c', { started_at: '2026-10-24T21:59:59Z', duration: 60, cost_in_dollars: null }),
  recording('d', { started_at: null, created_at: '2026-10-25T23:00:00Z', session: undefined }),
]

const shown = (view: Partial<RecordingsView>) =>
  selectRecordings(rows, { ...viewOf(new URLSearchParams()), ...view }, zone)
    .map(({ id }) => id)
    .join('')

test.each([
  ['nothing', {}, 'adbc'],
  ['words without accents', { q: 'lodz BRIEF' }, 'a'],
  ['an id', { q: 'session-c' }, 'c'],
  ['words of two rows', { q: 'lodz room' }, ''],
  ['a state', { state: 'processing' }, 'b'],
  ['the day on which clocks change', { from: '2026-10-25', to: '2026-10-25' }, 'b'],
  ['what begins a day later', { from: '2026-10-26' }, 'ad'],
  ['the end of a time', { to: '2026-10-24' }, 'c'],
  ['the smallest first', { sort: 'size', order: 'asc' }, 'adcb'],
  ['titles', { sort: 'conference', order: 'asc' }, 'abcd'],
  ['length', { sort: 'length', order: 'desc' }, 'adbc'],
  ['cost, the unknown last', { sort: 'cost', order: 'desc' }, 'adbc'],
  ['state', { sort: 'state', order: 'asc' }, 'badc'],
] as const)('When the view asks for %s, these are shown in that order', (_, view, ids) => {
  expect(shown(view)).toBe(ids)
})

test('The totals are exact, and unknown values count as nothing', () => {
  const dimes = Array.from({ length: 3 }, (_, index) =>
    recording(`${index}`, { cost_in_dollars: 0.1 }),
  )
  const { count, seconds, bytes, dollars } = totalsOf([...dimes, ...rows])
  expect([count, seconds, bytes, decimalText(dollars)]).toEqual([7, 21_660, 9_000, '4.35'])
})

test.each([
  ['a later reading', '2026-11-20T11:05:00Z', 'completed', 'completed'],
  ['an older reading', '2026-11-20T10:59:00Z', 'completed', 'processing'],
  ['none', undefined, undefined, 'processing'],
] as const)(
  'When a recording was followed with %s, the newest counts',
  (_, updated_at, status, is) => {
    const followed = updated_at && { ...recording('b', { status }), updated_at }
    expect(newerOf(recording('b', { status: 'processing' }), followed).status).toBe(is)
  },
)

test('When a list lags behind, what was completed stays completed', () => {
  const known = recording('b')
  expect(newerOf(known, { ...known, status: 'processing' }).status).toBe('completed')
})
