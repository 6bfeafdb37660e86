/** The groups of the form, in their order on the page. */
export const sections = ['details', 'schedule', 'room', 'theme'] as const
export type Section = (typeof sections)[number]

/** The calls that take a field. */
export type FieldCalls = 'create' | 'update' | 'both'

type Described = Readonly<{
  label: string
  section: Section
  calls: FieldCalls
  /** Needed so rarely that the form folds it away while it is at its default. */
  isFolded?: true
}>

/*
 * One maker per kind of field. Each adds what follows from the kind: what an empty form holds
 * (`empty`), and that SignalWire answers null where it is absent (`isNullable`). Its schemas follow
 * from its kind too, in `field-schemas.ts`: who only shows fields needs none.
 */

/** A text of at most `limit` code points. Requests need one that is required. */
export function textField<D extends Described & { limit: number; isRequired?: true }>(field: D) {
  return { ...field, kind: 'text', empty: '' } as const
}

/** A point in time. The form holds it as a wall clock in the zone of the form, as text. */
export function instantField<D extends Described>(field: D) {
  return { ...field, kind: 'instant', empty: '', isNullable: true } as const
}

/**
 * One of several values. `labels` has the words for each; `position` says where it is among its
 * section's fields where that is not the order of the API.
 */
export function choiceField<
  const V extends readonly [string, ...string[]],
  D extends Described & { position?: number },
>(field: D & { values: V; labels: Readonly<Record<V[number], string>>; default: V[number] }) {
  return { ...field, kind: 'choice', empty: field.default } as const
}

/** On or off. `hint` says what it does, `on` and `off` what is so when it is on or off. */
export function switchField<
  D extends Described & { hint: string; on: string; off: string; default: boolean },
>(field: D) {
  return { ...field, kind: 'switch', empty: field.default } as const
}

/** A colour, `#rrggbb`. */
export function themeColorField<D extends Described & { default: string }>(field: D) {
  return { ...field, kind: 'color', empty: field.default, isNullable: true } as const
}

/** @returns the same field, which SignalWire may return as null */
export function nullable<F extends object>(field: F) {
  return { ...field, isNullable: true } as const
}
