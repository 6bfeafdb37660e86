import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Conference,
  type ConferenceCreate,
  conference,
  conferenceCreate,
} from '#contract/conference.ts'
import { conferenceDefaults } from '#contract/conference-fields.ts'
import { arbitraryCreate } from '#testing/arbitraries.ts'
import { buildConference, buildFullCreate } from '#testing/fixtures.ts'
import { copyOf } from './copy-of.ts'
import { emptyForm, type FormValues } from './form-values.ts'
import { createBody } from './request-body.ts'

const buildValues = (overrides: Partial<FormValues> = {}): FormValues => ({
  ...emptyForm('Europe/Berlin'),
  display_name: 'Stand-up',
  ...overrides,
})

const answerTo = (request: ConferenceCreate): Conference =>
  conference.parse({ ...buildConference(), ...request })

describe('When a form is filled in, the body has exactly what was chosen', () => {
  test.each<[string, Partial<FormValues>, object]>([
    ['only the display name', {}, {}],
    ['a name', { name: 'stand-up' }, { name: 'stand-up' }],
    ['a description', { description: 'Daily.' }, { description: 'Daily.' }],
    [
      'a window, as UTC',
      { join_from: '2026-12-01T09:30', join_until: '2026-07-01T11:00' },
      { join_from: '2026-12-01T08:30:00Z', join_until: '2026-07-01T09:00:00Z' },
    ],
    ['a switch turned off', { enable_chat: false }, { enable_chat: false }],
    ['a default in small letters', { light_background: '#ffffff' }, {}],
    ['a colour as it was typed', { dark_primary: '#8ab4FF' }, { dark_primary: '#8ab4FF' }],
    ['every default spelt out', conferenceDefaults, {}],
  ])('%s', (_, chosen, expected) => {
    expect(createBody(buildValues(chosen))).toEqual({ display_name: 'Stand-up', ...expected })
  })

  test('When the display name is empty, it is sent to be rejected, never invented', () => {
    const body = createBody(buildValues({ display_name: '' }))
    expect(conferenceCreate.safeParse(body).error?.issues[0]?.path).toEqual(['display_name'])
  })
})

test('When a conference is copied, the body is the same under a new name', () => {
  const original = buildFullCreate()
  const copy = createBody(copyOf(answerTo(original), 'Asia/Kathmandu'))
  expect(copy).toEqual({ ...original, name: 'quarterly-review_Q4-2' })
})

test('When any conference is copied, the body has what differs from the defaults', () => {
  fc.assert(
    fc.property(arbitraryCreate, (body) => {
      const request = conferenceCreate.parse(body)
      const copy = createBody(copyOf(answerTo(request), 'UTC'))
      const settled = { ...conferenceDefaults, ...request }
      for (const field of ['quality', 'layout', 'size', 'record_on_start', 'enable_chat'] as const)
        expect(copy[field] ?? conferenceDefaults[field]).toBe(settled[field])
      expect(copy.display_name).toBe(request.display_name)
      expect(copy.description ?? '').toBe(request.description ?? '')
    }),
  )
})
