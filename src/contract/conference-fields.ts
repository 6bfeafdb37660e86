import {
  choiceField,
  instantField,
  nullable,
  sections,
  switchField,
  textField,
  themeColorField,
} from './field-kinds.ts'
import { colorField, colorRoles, defaultTheme, type ThemeName, themeLabels } from './theme.ts'
import { fromEntries, pluck } from './typed-object.ts'

/** Most people a room of each size lets in. */
export const sizeLimits = { small: 10, medium: 50, large: 300 } as const

/**
 * Every field of a conference, described once, in the order of SignalWire's API. The schemas of
 * requests and responses (`field-schemas.ts`), the form, its defaults and labels, what is copied,
 * compared and shown, and the test data all follow from this table. Defaults are what SignalWire does where a field is
 * absent; texts and times have none.
 *
 * Source: SignalWire's REST reference, "Create a conference" and "Update a conference". It names no
 * default for the three switches of the update: off is what a new conference has.
 */
export const conferenceFields = {
  display_name: nullable(
    textField({
      label: 'Display name',
      section: 'details',
      calls: 'both',
      limit: 200,
      isRequired: true,
    }),
  ),
  name: textField({
    label: 'Name',
    section: 'details',
    calls: 'create',
    limit: 100,
  }),
  description: nullable(
    textField({ label: 'Description', section: 'details', calls: 'both', limit: 3000 }),
  ),
  join_from: instantField({ label: 'Join from', section: 'schedule', calls: 'both' }),
  join_until: instantField({ label: 'Join until', section: 'schedule', calls: 'both' }),
  quality: choiceField({
    label: 'Quality',
    section: 'room',
    position: 3,
    isFolded: true,
    calls: 'both',
    values: ['720p', '1080p'],
    labels: { '720p': '720p, HD', '1080p': '1080p, full HD' },
    default: '720p',
  }),
  layout: choiceField({
    label: 'Layout',
    section: 'room',
    position: 1,
    calls: 'both',
    values: [
      'grid-responsive',
      'grid-responsive-mobile',
      'highlight-1-responsive',
      '1x1',
      '2x1',
      '2x2',
      '5up',
      '3x3',
      '4x4',
      '5x5',
      '6x6',
      '8x8',
      '10x10',
    ],
    labels: {
      'grid-responsive': 'Automatic grid',
      'grid-responsive-mobile': 'Upright grid, for phones',
      'highlight-1-responsive': 'One large, others in a grid',
      '1x1': '1 × 1',
      '2x1': '2 × 1',
      '2x2': '2 × 2',
      '5up': '5-up',
      '3x3': '3 × 3',
      '4x4': '4 × 4',
      '5x5': '5 × 5',
      '6x6': '6 × 6',
      '8x8': '8 × 8',
      '10x10': '10 × 10',
    },
    default: 'grid-responsive',
  }),
  size: nullable(
    choiceField({
      label: 'Size',
      section: 'room',
      position: 2,
      calls: 'both',
      values: ['small', 'medium', 'large'],
      labels: {
        small: `Small, up to ${sizeLimits.small}`,
        medium: `Medium, up to ${sizeLimits.medium}`,
        large: `Large, up to ${sizeLimits.large}`,
      },
      default: 'medium',
    }),
  ),
  record_on_start: switchField({
    label: 'Record on start',
    section: 'room',
    calls: 'both',
    hint: 'Recording starts automatically when the first person joins.',
    on: 'Recording starts when the first person joins',
    off: 'Recording does not start automatically',
    default: false,
  }),
  enable_room_previews: nullable(
    switchField({
      label: 'Room previews',
      section: 'room',
      isFolded: true,
      calls: 'both',
      hint: 'A small moving picture of the live room, for lists and dashboards.',
      on: 'A moving picture of the live room',
      off: 'None',
      default: false,
    }),
  ),
  enable_chat: switchField({
    label: 'Chat',
    section: 'room',
    isFolded: true,
    calls: 'both',
    hint: 'Participants can write to each other.',
    on: 'Participants can write to each other',
    off: 'Off',
    default: true,
  }),
  ...colorsOf('light'),
  ...colorsOf('dark'),
  tone_on_entry_and_exit: switchField({
    label: 'Tone on entry and exit',
    section: 'room',
    isFolded: true,
    calls: 'update',
    hint: 'A tone plays when someone joins or leaves.',
    on: 'A tone plays when someone joins or leaves',
    off: 'No tone',
    default: false,
  }),
  room_join_video_off: switchField({
    label: 'Join with video off (room)',
    section: 'room',
    isFolded: true,
    calls: 'update',
    hint: 'People who join do not see the others’ video at first.',
    on: 'The room’s video is off at first',
    off: 'The room’s video is on at first',
    default: false,
  }),
  user_join_video_off: switchField({
    label: 'Join with video off (user)',
    section: 'room',
    isFolded: true,
    calls: 'update',
    hint: 'People who join have their camera off at first.',
    on: 'People join with their camera off',
    off: 'People join with their camera on',
    default: false,
  }),
}

/** A theme's five colours, such as `light_primary`. */
function colorsOf<T extends ThemeName>(theme: T) {
  return fromEntries(
    colorRoles.map((role) => {
      const label = `${themeLabels[theme]} ${role}`
      const field = { label, section: 'theme', calls: 'both', default: defaultTheme[role] } as const
      return [colorField(theme, role), themeColorField(field)] as const
    }),
  )
}

type Fields = typeof conferenceFields

/** The name of a field in SignalWire's bodies. */
export type FieldName = keyof Fields

/** The names of all fields of one kind, such as `switch`. */
export type FieldOfKind<K extends Fields[FieldName]['kind']> = {
  [N in FieldName]: Fields[N]['kind'] extends K ? N : never
}[FieldName]

/** What the form holds of a field, and what its default is if it has one. */
export type FieldValue<N extends FieldName> = Fields[N] extends { values: readonly (infer V)[] }
  ? V
  : Fields[N]['kind'] extends 'switch'
    ? boolean
    : string

/** All names, in the order of the API. */
export const fieldNames: readonly FieldName[] = Object.keys(conferenceFields).filter(isFieldName)

/** The names in the order of the fields on the page. */
export const fieldsInPageOrder: readonly FieldName[] = fieldNames.toSorted(
  (a, b) => positionOf(a) - positionOf(b),
)

/** @returns whether a conference has a field of that name */
export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(conferenceFields, name)
}

/** @returns whether a field is of one of these kinds */
export function isOfKind<K extends Fields[FieldName]['kind']>(
  name: FieldName,
  kind: K,
): name is FieldOfKind<K> {
  return conferenceFields[name].kind === kind
}

/** @returns whether a field is needed so rarely that the form folds it away */
export function isFolded(name: FieldName): boolean {
  return 'isFolded' in conferenceFields[name]
}

/** @returns whether a call takes a field */
export function isAcceptedBy(name: FieldName, call: 'create' | 'update'): boolean {
  const { calls } = conferenceFields[name]
  return calls === 'both' || calls === call
}

/** Sections in their order on the page; in each, what has a place, other choices, then switches. */
function positionOf(name: FieldName): number {
  const field = conferenceFields[name]
  const position = field.kind !== 'choice' ? 99 : 'position' in field ? field.position : 50
  return sections.indexOf(field.section) * 100 + position
}

export type Quality = Fields['quality']['values'][number]
export type Layout = Fields['layout']['values'][number]
export type Size = Fields['size']['values'][number]

/** What each field is called, on every page and in every message. */
export const fieldLabels = pluck(conferenceFields, 'label')

/** @returns what a value of a choice is called; the value itself where it is not one of ours */
export function choiceLabel(name: FieldOfKind<'choice'>, value: string): string {
  const labels: Readonly<Record<string, string>> = conferenceFields[name].labels
  return labels[value] ?? value
}

/** What SignalWire does where a field is absent. Texts and times have no default. */
export const conferenceDefaults = pluckDefaults()

function pluckDefaults(): {
  [N in FieldOfKind<'choice' | 'switch' | 'color'>]: FieldValue<N>
}
function pluckDefaults() {
  return Object.fromEntries(
    Object.entries(conferenceFields).flatMap(([name, field]) =>
      'default' in field ? [[name, field.default]] : [],
    ),
  )
}
