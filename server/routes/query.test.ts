import { expect, test } from 'vitest'
import {
  conferenceListQuery,
  noQuery,
  pageQuery,
  recordingListQuery,
  recordingQuery,
  sessionListQuery,
  usageLogQuery,
} from '#contract/protocol/query.ts'
import { readQuery } from './query.ts'

test.each([
  ['', conferenceListQuery, ''],
  ['&', conferenceListQuery, ''],
  ['page_size=1000', pageQuery, '?page_size=1000'],
  ['page_token=a%2Bb%26c', pageQuery, '?page_token=a%2Bb%26c'],
  [
    'starts_after=2026-12-01T00:00:00%2B01:00',
    conferenceListQuery,
    '?starts_after=2026-12-01T00%3A00%3A00%2B01%3A00',
  ],
  [
    'ends_before=1796083200&include_active_session=true',
    conferenceListQuery,
    '?ends_before=1796083200&include_active_session=true',
  ],
  [
    'room_name=a%20%C3%BC&status=in-progress',
    sessionListQuery,
    '?room_name=a+%C3%BC&status=in-progress',
  ],
  ['media_ttl=60&page_size=10', recordingListQuery, '?media_ttl=60&page_size=10'],
  [
    'include_deleted=true&created_on=2026-11-01',
    usageLogQuery,
    '?include_deleted=true&created_on=2026-11-01',
  ],
])('When the query is %j, what is sent means the same', (query, schema, search) => {
  expect(readQuery(query, schema)).toMatchObject({ ok: true, search })
})

test.each([
  ['of different names', (index: number) => index.toString(36)],
  ['of one name', () => 'page_size'],
])('When there are thousands of parameters %s, the response is one short error', (_, nameOf) => {
  const query = Array.from({ length: 4_000 }, (_, index) => nameOf(index)).join('&')
  expect(readQuery(query, pageQuery)).toMatchObject({
    ok: false,
    errors: { errors: [{ attribute: null, message: 'Must have at most 20 parameters' }] },
  })
})

test.each([
  ['page_size=0', pageQuery, 'page_size'],
  ['page_size=1001', pageQuery, 'page_size'],
  ['page_size=', pageQuery, 'page_size'],
  ['page_size=1&page_size=2', pageQuery, 'page_size'],
  ['page_size[]=1', pageQuery, 'page_size[]'],
  ['page_number=-1', pageQuery, 'page_number'],
  ['Page_Size=1', pageQuery, 'Page_Size'],
  ['include_active_session=1', conferenceListQuery, 'include_active_session'],
  ['starts_after=tomorrow', conferenceListQuery, 'starts_after'],
  ['room_id=1', sessionListQuery, 'room_id'],
  ['room_name=%00', sessionListQuery, 'room_name'],
  ['status=paused', sessionListQuery, 'status'],
  ['media_ttl=0', recordingQuery, 'media_ttl'],
  ['page_size=1', recordingQuery, 'page_size'],
  ['created_after=yesterday', usageLogQuery, 'created_after'],
  ['x=1', noQuery, 'x'],
  ['__proto__=1', noQuery, '__proto__'],
  ['=1', noQuery, ''],
])('When the query is %j, the error names its parameter', (query, schema, attribute) => {
  expect(readQuery(query, schema)).toMatchObject({ ok: false, errors: { errors: [{ attribute }] } })
})
