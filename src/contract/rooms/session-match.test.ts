import { expect, test } from 'vitest'
import { isSessionOf } from './session-match.ts'

const session = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'gala',
  start_time: '2026-12-01T09:00:00Z',
  created_at: '2026-12-01T08:59:00Z',
}
const conference = { name: 'gala', created_at: '2026-11-30T12:00:00.750Z' }

test.each([
  ['of exactly the name', {}, {}, true],
  ['of a name that only contains it', { name: 'gala-2' }, {}, false],
  ['of the name in other letters', { name: 'Gala' }, {}, false],
  ['without a name', { name: null }, {}, false],
  ['from before the conference was created', { start_time: '2026-11-30T11:59:59Z' }, {}, false],
  ['from the second in which it was created', { start_time: '2026-11-30T12:00:00Z' }, {}, true],
  ['of an unknown start, created later', { start_time: null }, {}, true],
  [
    'that runs now under another name',
    { name: 'old' },
    { active_session: { id: session.id } },
    true,
  ],
  ['beside the one that runs', { name: 'old' }, { active_session: { id: 'another' } }, false],
] as const)('When a session is %s, it is told whose it is', (_name, changed, more, expected) => {
  expect(isSessionOf({ ...session, ...changed }, { ...conference, ...more })).toBe(expected)
})
