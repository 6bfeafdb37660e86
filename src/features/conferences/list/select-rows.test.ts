import { expect, test } from 'vitest'
import { buildConference } from '#testing/fixtures.ts'
import { viewOf } from './list-view.ts'
import { selectRows } from './select-rows.ts'

const now = Date.parse('2026-12-01T10:00:00Z')

const rows = [
  buildConference({
    id: '00000000-0000-4000-8000-000000000001',
    name: 'cafe',
    display_name: 'Café Crème: Q10',
    created_at: '2026-11-03T08:00:00Z',
    quality: '1080p',
    join_from: '2026-12-05T08:00:00Z',
  }),
  buildConference({
    id: '00000000-0000-4000-8000-000000000002',
    name: 'board',
    display_name: 'café crème: q9',
    description: 'Crew of the week',
    created_at: '2026-11-02T08:00:00Z',
    size: 'large',
    active_session: { id: 'a', status: 'in-progress' },
  }),
  buildConference({
    id: '00000000-0000-4000-8000-000000000003',
    name: 'alpha',
    display_name: null,
    created_at: '2026-11-01T08:00:00Z',
    size: null,
    join_from: '2026-11-30T08:00:00+02:00',
    join_until: '2026-11-30T09:00:00Z',
  }),
]

const names = (search: string, of = rows) =>
  selectRows(of, viewOf(new URLSearchParams(search)), now, 'UTC').rows.map(({ name }) => name)

test.each([
  ['sort=created&order=desc', ['cafe', 'board', 'alpha']],
  ['', ['board', 'cafe', 'alpha']],
  ['when=later', ['cafe']],
  ['when=tomorrow', []],
  ['q=CAFE', ['board', 'cafe']],
  ['q=crème+crew', ['board']],
  ['q=000000000003', ['alpha']],
  ['q=00000000-0000-4000-8000-000000000002', ['board']],
  ['q=https://greenroom.example/conferences/00000000-0000-4000-8000-000000000003/edit', ['alpha']],
  ['q=nothing', []],
  ['state=live', ['board']],
  ['state=opens', ['cafe']],
  ['state=closed', ['alpha']],
  ['state=open', []],
  ['quality=1080p', ['cafe']],
  ['size=large', ['board']],
  ['size=large&quality=1080p', []],
  ['sort=created&order=asc', ['alpha', 'board', 'cafe']],
  ['sort=name&order=asc', ['alpha', 'board', 'cafe']],
  ['sort=name&order=desc', ['cafe', 'board', 'alpha']],
  ['sort=starts&order=desc', ['cafe', 'alpha', 'board']],
  ['sort=starts&order=asc', ['board', 'cafe', 'alpha']],
])('With %j these rows are shown: %j', (search, expected) => {
  expect(names(search)).toEqual(expected)
})

test.each([
  ['Łódź', 'lodz'],
  ['Straße', 'STRASSE'],
  ['O’Brien', "o'brien"],
  ['O’Brien', 'obrien'],
  ['İstanbul', 'istanbul'],
  ['Diyarbakır', 'DİYARBAKIR'],
  ['Søren Ærø', 'soren aero'],
])('A conference named %s is found by %s, and the other way round', (display_name, q) => {
  const search = (text: string) => `${new URLSearchParams({ q: text })}`
  expect(names(search(q), [buildConference({ display_name, name: 'x' })])).toEqual(['x'])
  expect(names(search(display_name), [buildConference({ display_name: q, name: 'x' })])).toEqual([
    'x',
  ])
})

test('When two pages both hold a conference, it is shown once', () => {
  expect(names('', [...rows, ...rows])).toEqual(['board', 'cafe', 'alpha'])
})
