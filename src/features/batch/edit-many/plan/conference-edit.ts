import * as z from 'zod/mini'
import { conferenceUpdate } from '#contract/conference.ts'
import type { FieldName } from '#contract/conference-fields.ts'
import type { ColorField } from '#contract/theme.ts'

/** A value of the API; null takes it away. */
export type EditedValue = string | boolean | null
export type EditedValues = Readonly<Partial<Record<FieldName, EditedValue>>>

/** How far windows are moved, as typed. */
export type TypedMove = Readonly<{
  direction: 'later' | 'earlier'
  days: string
  hours: string
  minutes: string
}>

/** What becomes of one end of the window: the text of a time field; null takes the limit away. */
export type EndEdit = string | null | undefined

/** What becomes of the join windows, by the clocks of the edit's zone. */
export type WindowEdit =
  | Readonly<{ kind: 'keep' }>
  | (Readonly<{ kind: 'move' }> & TypedMove)
  | Readonly<{ kind: 'set'; join_from?: EndEdit; join_until?: EndEdit }>

/** Which is meant where clocks skip a time or show it twice. */
export type ClockReading = 'earlier' | 'later'

/** A brand kit as it was when it was chosen. */
export type ChosenKit = Readonly<{ id: string; colors: Readonly<Record<ColorField, string>> }>

/** What is changed of several conferences; what it does not name stays as it is. */
export type ConferenceEdit = Readonly<{
  values: EditedValues
  window: WindowEdit
  zone: string
  reading?: ClockReading | undefined
  /** The brand kit whose colours were chosen last. */
  kit?: ChosenKit | undefined
}>

export const noMove: TypedMove = { direction: 'later', days: '0', hours: '0', minutes: '0' }

/** @returns the edit with another value of a field; undefined leaves the field as it is */
export function withValue(
  values: EditedValues,
  field: FieldName,
  value: EditedValue | undefined,
): EditedValues {
  const { [field]: _, ...others } = values
  return value === undefined ? others : { ...others, [field]: value }
}

const updateShape = z.partial(conferenceUpdate)

/** @returns what is wrong with the values themselves, whatever conference gets them */
export function valueErrors(values: EditedValues): ReadonlyMap<string, string> {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
  const errors = new Map<string, string>()
  const checked = z.safeParse(updateShape, given)
  for (const { path, message } of checked.error?.issues ?? []) {
    const field = String(path[0])
    if (!errors.has(field)) errors.set(field, message)
  }
  return errors
}
