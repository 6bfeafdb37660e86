import {
  type Conference,
  type ConferenceCreate,
  conference,
  conferenceCreate,
} from '#contract/conference.ts'
import {
  conferenceDefaults,
  conferenceFields,
  type FieldName,
  fieldNames,
  isAcceptedBy,
} from '#contract/conference-fields.ts'

/** One more of each field than the table below spells out: what the API may gain. */
const samples = conferenceCreate.parse(
  Object.fromEntries(
    fieldNames
      .filter((name) => isAcceptedBy(name, 'create'))
      .map((name) => [name, valueOtherThanDefault(name)]),
  ),
)

/**
 * Test data: a request with every field set to something other than its default.
 *
 * @returns a body that the create schema accepts
 */
export function buildFullCreate(overrides: Partial<ConferenceCreate> = {}): ConferenceCreate {
  return {
    ...samples,
    name: 'quarterly-review_Q4',
    display_name: 'Quarterly review – 四半期 🎬',
    description: 'Figures first,\nquestions later.',
    join_from: '2026-12-01T09:30:00Z',
    join_until: '2026-12-01T11:00:00Z',
    layout: '3x3',
    light_primary: '#7B1FA2',
    light_background: '#FFF8E1',
    light_foreground: '#1A1A1A',
    light_success: '#0a7b34',
    light_negative: '#b00020',
    dark_primary: '#8AB4FF',
    dark_background: '#101418',
    dark_foreground: '#F1F3F4',
    dark_success: '#5DD39E',
    dark_negative: '#FF6B81',
    ...overrides,
  }
}

const plainConference = conference.parse({
  ...Object.fromEntries(fieldNames.map((name) => [name, null])),
  ...conferenceDefaults,
  id: '6c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f',
  name: 'stand-up',
  display_name: 'Stand-up',
  tone_on_entry_and_exit: true,
  meta: null,
  created_at: '2026-11-01T08:00:00Z',
  updated_at: '2026-11-01T08:00:00Z',
})

/**
 * Test data: a conference as SignalWire answers a create.
 *
 * @returns an answer that the record schema accepts
 */
export function buildConference(overrides: Partial<Conference> = {}): Conference {
  return { ...plainConference, ...overrides }
}

function valueOtherThanDefault(name: FieldName): unknown {
  const field = conferenceFields[name]
  switch (field.kind) {
    case 'text':
      return `sample-${name}`
    case 'instant':
      return '2026-12-01T09:30:00Z'
    case 'choice':
      return field.values.findLast((value) => value !== field.default)
    case 'switch':
      return !field.default
    case 'color':
      return '#123456'
  }
}
