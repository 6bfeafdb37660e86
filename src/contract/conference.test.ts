import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryCreate } from '#testing/arbitraries.ts'
import { buildConference, buildFullCreate } from '#testing/fixtures.ts'
import { conference, conferenceCreate, conferenceUpdate } from './conference.ts'
import { conferenceDefaults, conferenceFields } from './conference-fields.ts'
import { colorFields } from './theme.ts'

const defaultsOfCreate = Object.fromEntries(
  Object.entries(conferenceDefaults).filter(([name]) => name in conferenceCreate.shape),
)
const minimal = { display_name: 'Stand-up' }

describe('A create request is accepted at each limit', () => {
  test.each<[string, object]>([
    ['only a display name', minimal],
    ['every field', buildFullCreate()],
    ['the defaults spelt out', { ...minimal, ...defaultsOfCreate }],
    ['200 code points of display name', { display_name: '🎬'.repeat(200) }],
    ['100 characters of name', { ...minimal, name: 'a'.repeat(100) }],
    ['all kinds of characters a name may have', { ...minimal, name: 'Az09_-' }],
    ['3000 code points of description', { ...minimal, description: '𝄞'.repeat(3000) }],
    ['an empty description', { ...minimal, description: '' }],
    ['an emoji alone', { display_name: '🎬\ufe0f' }],
    ['a letter with marks', { display_name: 'नि' }],
    ['a name written to the left', { display_name: '\u202eabc' }],
    ['a date alone', { ...minimal, join_from: '2026-12-01' }],
    ['a leap second', { ...minimal, join_until: '2022-01-01T23:59:60Z' }],
    ['a colour in small letters', { ...minimal, dark_success: '#abcdef' }],
  ])('%s', (_, body) => {
    expect(conferenceCreate.safeParse(body).error?.issues).toBeUndefined()
  })

  test.each([
    ...conferenceFields.quality.values.map((quality) => ({ quality })),
    ...conferenceFields.layout.values.map((layout) => ({ layout })),
    ...conferenceFields.size.values.map((size) => ({ size })),
  ])('%o', (choice) => {
    expect(conferenceCreate.parse({ ...minimal, ...choice })).toEqual({ ...minimal, ...choice })
  })
})

describe('A create request is rejected just beyond each limit, at the right field', () => {
  test.each<[string, string, object]>([
    ['display_name', 'no display name', {}],
    ['display_name', 'an empty one', { display_name: '' }],
    ['display_name', 'only spaces', { display_name: ' \t\u3000' }],
    ['display_name', 'a zero-width space', { display_name: '\u200b' }],
    ['display_name', 'Hangul fillers', { display_name: '\u3164\uffa0\u115f' }],
    ['display_name', 'blank braille', { display_name: '\u2800 \u2800' }],
    ['display_name', 'only marks', { display_name: '\u0301\u0e31\u20dd' }],
    ['display_name', 'only direction marks', { display_name: '\u202e\u2066\u200f' }],
    ['display_name', 'soft hyphens and tags', { display_name: '\u00ad\u{e0041}' }],
    ['display_name', '201 code points', { display_name: '🎬'.repeat(201) }],
    ['display_name', 'a number', { display_name: 7 }],
    ['display_name', 'null', { display_name: null }],
    ['display_name', 'a lone surrogate', { display_name: 'a\ud800' }],
    ['display_name', 'NUL', { display_name: 'a\0b' }],
    ['name', 'a join token', { ...minimal, name: `guest-vpt_${'0A'.repeat(16)}` }],
    ['name', 'an empty name', { ...minimal, name: '' }],
    ['name', '101 characters', { ...minimal, name: 'a'.repeat(101) }],
    ['name', 'a space', { ...minimal, name: 'a b' }],
    ['name', 'an accent', { ...minimal, name: 'café' }],
    ['name', 'a line feed at the end', { ...minimal, name: 'a\n' }],
    ['description', '3001 code points', { ...minimal, description: 'x'.repeat(3001) }],
    ['join_from', 'no seconds', { ...minimal, join_from: '2026-12-01T09:30Z' }],
    ['join_until', 'a day that is not', { ...minimal, join_until: '2026-02-30' }],
    ['join_until', 'Unix seconds', { ...minimal, join_until: 1764581400 }],
    ['quality', 'another quality', { ...minimal, quality: '4k' }],
    ['layout', 'another layout', { ...minimal, layout: '7x7' }],
    ['size', 'other letters', { ...minimal, size: 'Small' }],
    ['record_on_start', 'a text for a switch', { ...minimal, record_on_start: 'true' }],
    ['enable_room_previews', 'a number for a switch', { ...minimal, enable_room_previews: 1 }],
    ['enable_chat', 'null for a switch', { ...minimal, enable_chat: null }],
  ])('%s: %s', (field, _, body) => {
    const paths = conferenceCreate.safeParse(body).error?.issues.map((issue) => issue.path[0])
    expect(new Set(paths)).toEqual(new Set([field]))
  })

  test.each(
    colorFields.flatMap((field) =>
      ['#abc', '#12345', '#1234567', '044EF4', '#GGGGGG', 'red', '#044EF4 ', ''].map(
        (value) => [field, value] as const,
      ),
    ),
  )('%s: %j', (field, value) => {
    const issues = conferenceCreate.safeParse({ ...minimal, [field]: value }).error?.issues
    expect(issues?.map((issue) => issue.path)).toEqual([[field]])
  })

  test.each(['lite_primary', 'Display_name', 'tone_on_entry_and_exit', 'id', '__proto__', ''])(
    'unknown key %j',
    (key) => {
      const body: unknown = JSON.parse(`{"display_name":"x",${JSON.stringify(key)}:"#000000"}`)
      const [issue] = conferenceCreate.safeParse(body).error?.issues ?? []
      expect(issue).toMatchObject({ code: 'unrecognized_keys', keys: [key] })
    },
  )
})

describe('An update request', () => {
  test('takes the three switches that create does not', () => {
    const body = {
      ...minimal,
      tone_on_entry_and_exit: false,
      room_join_video_off: true,
      user_join_video_off: true,
    }
    expect(conferenceUpdate.parse(body)).toEqual(body)
  })

  test('rejects a name, which cannot change', () => {
    const [issue] = conferenceUpdate.safeParse({ ...minimal, name: 'new' }).error?.issues ?? []
    expect(issue).toMatchObject({ code: 'unrecognized_keys', keys: ['name'] })
  })

  test('needs a display name', () => {
    expect(conferenceUpdate.safeParse({ size: 'large' }).success).toBe(false)
  })
})

test.each(['\u200b', '\u3164', '\u2800', '\u0301', ''])(
  'A conference that exists under the invisible name %j is read all the same',
  (display_name) => {
    expect(conference.safeParse(buildConference({ display_name })).success).toBe(true)
  },
)

test('When any accepted create body goes through JSON, it is the same', () => {
  fc.assert(
    fc.property(arbitraryCreate, (body) => {
      const parsed = conferenceCreate.parse(body)
      expect(conferenceCreate.parse(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed)
    }),
  )
})
