import { expect, test } from 'vitest'
import { recordingFileName } from './listed-recording.ts'

const recording = {
  id: 'c3c0aac0-4f0b-4d5e-9d1f-6a7b8c9d0e1f',
  room_session_id: null,
  status: 'completed',
  started_at: '2026-12-01T23:30:20Z',
  finished_at: null,
  duration: 60,
  size_in_bytes: 1,
  format: 'video/mp4',
  cost_in_dollars: null,
  created_at: '2026-12-01T23:30:20Z',
  updated_at: '2026-12-01T23:30:20Z',
} as const

test.each([
  ['Board review: “Q3/2026”', 'video/mp4', 'Board-review-Q3-2026-2026-12-02-00-30.mp4'],
  ['اجتماع الفريق', 'video/webm', 'اجتماع-الفريق-2026-12-02-00-30.webm'],
  ['../../etc', 'video/x-other', 'etc-2026-12-02-00-30'],
  ['a'.repeat(200), null, `${'a'.repeat(60)}-2026-12-02-00-30`],
])('When a recording of “%s” is saved as %s, its file is %s', (title, format, name) => {
  const session = { name: 'room', display_name: title }
  expect(recordingFileName({ ...recording, format, session }, 'Europe/Berlin')).toBe(name)
})
