import { expect, test } from 'vitest'
import { endBefore } from './former-end.ts'

const id = '82e4b095-a16d-4fdc-b714-1cf590b26e09'
const closedAt = '2026-12-01T10:00:30Z'
const former = '2026-12-01T18:00:00Z'
const ended = (before: unknown, after: unknown) => [
  { field: 'description', before: null, after: 'x' },
  { field: 'join_until', before, after },
]

test.each<[string, ReturnType<typeof ended> | null, string, { former: string | null } | undefined]>(
  [
    ['closed it', ended(former, closedAt), '2026-12-01T10:00:31.400Z', { former }],
    ['closed one without an end', ended(null, closedAt), '2026-12-01T10:00:31Z', { former: null }],
    ['set the end ahead, as people do', ended(former, closedAt), '2026-12-01T08:00:00Z', undefined],
    ['set another end', ended(former, '2026-12-01T09:00:00Z'), closedAt, undefined],
    ['is not known before and after', null, closedAt, undefined],
    ['changed something else', ended(former, closedAt).slice(0, 1), closedAt, undefined],
  ],
)('When a change %s, the former end is known by it, or not', (_, changes, createdAt, found) => {
  const closed = { id, join_from: null, join_until: closedAt }
  expect(endBefore({ changes, createdAt }, closed)).toEqual(found)
})

test('When a conference was closed before it opened, the former end is known', () => {
  const start = '2026-12-05T10:00:00Z'
  const closed = { id, join_from: start, join_until: start }
  const changes = ended(former, '2026-12-05T11:00:00+01:00')
  expect(endBefore({ changes, createdAt: closedAt }, closed)).toEqual({ former })
})
