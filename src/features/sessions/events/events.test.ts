import { expect, test } from 'vitest'
import { eventText } from './event-text.ts'
import { inOrder } from './in-order.ts'
import { redactPayload } from './redact-payload.ts'

test.each([
  ['room.started', 'Session started'],
  ['participant.joined', 'Person joined'],
  ['video.member.left', 'Person left'],
  ['video.room.ended', 'Session ended'],
  ['recording.completed', 'Recording completed'],
  ['room.recording.paused', 'Recording paused'],
  ['member.talking', undefined],
  ['constructor.started', undefined],
  ['billing.member.left', undefined],
  ['started', undefined],
])('When SignalWire says %s, the page says %s', (name, text) => {
  expect(eventText(name)).toBe(text)
})

test('When a payload holds secrets or addresses, they are not shown, however deep', () => {
  const shown = redactPayload({
    room_name: 'gala',
    name: 'Monkey',
    count: 3,
    none: null,
    token: 'vpt_0123',
    token_id: null,
    stream: { url: 'rtmp://a/b', stream_key: 'abc', note: 'to rtmps://live.example.com/app/key' },
    list: [{ uri: 'x' }, 'https://files.example.com/a.mp4?sig=1', 'plain'],
    project_id: 'p',
    words: 'eyJhbGciOi.J9.x',
  })
  const hidden = '(not shown)'
  expect(shown).toEqual({
    room_name: 'gala',
    name: 'Monkey',
    count: 3,
    none: null,
    token: hidden,
    token_id: null,
    stream: { url: hidden, stream_key: hidden, note: hidden },
    list: [{ uri: hidden }, hidden, 'plain'],
    project_id: hidden,
    words: hidden,
  })
})

test('When events come newest first or oldest first, they are put in their order, within an instant too', () => {
  const event = (id: string, second: number) => ({
    id,
    created_at: `2026-11-26T09:00:0${second}Z`,
  })
  const order = [event('started', 1), event('joined', 1), event('left', 3), event('ended', 3)]
  expect(inOrder(order)).toEqual(order)
  expect(inOrder(order.toReversed())).toEqual(order)
  expect(inOrder([])).toEqual([])
})
