import { expect, test } from 'vitest'
import { conference } from '#contract/conference.ts'
import { fieldErrors } from '#contract/field-error.ts'
import { stream } from '#contract/rooms/stream.ts'
import { roomsAt } from '../../testing/sandbox/rooms.ts'
import { addConference } from '../space.ts'
import { MAX_STREAMS } from './stream-endpoints.ts'

const url = (number: number) => `rtmp://live.example.com/app/${number}`

function roomToStream() {
  const rooms = roomsAt(new Date('2026-05-06T10:07:30Z'))
  const { id } = conference.parse(addConference(rooms.space, { display_name: 'Streamed' }))
  const add = (number: number) =>
    rooms.call('POST', `/conferences/${id}/streams`, { url: url(number) })
  return { ...rooms, id, add, streams: () => rooms.list(stream, `/conferences/${id}/streams`) }
}

test('When there are as many streams as may be, one more is refused until one is gone', () => {
  const rooms = roomToStream()
  const added = Array.from({ length: MAX_STREAMS }, (_, number) => rooms.add(number))
  expect(added.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  const refused = rooms.add(9)
  expect(refused.status).toBe(422)
  expect(fieldErrors.parse(refused.body).errors).toMatchObject([
    { code: 'exceeds_platform_stream_limit', attribute: null },
  ])
  const [newest] = rooms.streams()
  expect(newest?.url).toBe(url(4))
  expect(rooms.call('DELETE', `/streams/${newest?.id}`)).toEqual({ status: 204 })
  expect(rooms.call('DELETE', `/streams/${newest?.id}`).status).toBe(404)
  expect(rooms.add(9).status).toBe(200)
})

test('When a stream is sent elsewhere, only its address and the time of its change are new', () => {
  const rooms = roomToStream()
  const before = stream.parse(rooms.add(1).body)
  rooms.advance(60_000)
  const changed = rooms.call('PUT', `/streams/${before.id}`, { url: url(2) })
  expect(changed.status).toBe(200)
  const after = stream.parse(changed.body)
  expect(after).toEqual({ ...before, url: url(2), updated_at: '2026-05-06T10:08:30.000Z' })
  expect(rooms.call('GET', `/streams/${before.id}`)).toEqual({ status: 200, body: after })
  expect(rooms.streams()).toEqual([after])
})

test.each([
  ['rtmp://127.0.0.1/app/key', 'url_is_unsafe'],
  ['https://live.example.com/app', 'invalid_parameter'],
])('When the address is %s, neither a new nor a running stream takes it: %s', (unsafe, code) => {
  const rooms = roomToStream()
  const before = stream.parse(rooms.add(1).body)
  for (const [method, path] of [
    ['POST', `/conferences/${rooms.id}/streams`],
    ['PUT', `/streams/${before.id}`],
  ] as const) {
    const refused = rooms.call(method, path, { url: unsafe })
    expect(refused.status).toBe(422)
    expect(fieldErrors.parse(refused.body).errors).toMatchObject([{ code, attribute: 'url' }])
  }
  expect(rooms.streams()).toEqual([before])
})

test('When a conference is deleted, its streams are gone', () => {
  const rooms = roomToStream()
  const { id } = stream.parse(rooms.add(1).body)
  rooms.call('DELETE', `/conferences/${rooms.id}`)
  for (const method of ['GET', 'DELETE'])
    expect(rooms.call(method, `/streams/${id}`).status).toBe(404)
  expect(rooms.call('PUT', `/streams/${id}`, { url: url(2) }).status).toBe(404)
})
