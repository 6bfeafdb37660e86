import {
  conferenceFields,
  type FieldName,
  fieldNames,
  fieldsInPageOrder,
  isAcceptedBy,
} from '#contract/conference-fields.ts'

/** The fields of a conference that a create takes, in the order of the page. */
export const createFields: readonly FieldName[] = fieldsInPageOrder.filter((field) =>
  isAcceptedBy(field, 'create'),
)

/** What a spreadsheet often has instead of two whole times. They end up in the window. */
export const timeParts = ['day', 'length'] as const
type TimePart = (typeof timeParts)[number]

/** What a column of a table can hold. */
export type ColumnTarget = FieldName | TimePart

export const timePartLabels: Readonly<Record<TimePart, string>> = {
  day: 'Day of the window',
  length: 'Length of the window',
}

/** Everything that a column can be matched to. */
export const columnTargets: readonly ColumnTarget[] = createFields.flatMap((field) =>
  field === 'join_from'
    ? (['day', field] as const)
    : field === 'join_until'
      ? ([field, 'length'] as const)
      : [field],
)

export function isTimePart(target: ColumnTarget): target is TimePart {
  return timeParts.some((part) => part === target)
}

/** @returns what a target is called on the page */
export function targetLabel(target: ColumnTarget): string {
  return isTimePart(target) ? timePartLabels[target] : conferenceFields[target].label
}

/** @returns whether a text names a target */
export function isColumnTarget(text: string): text is ColumnTarget {
  return columnTargets.some((target) => target === text)
}

/** All fields, for batches that change conferences. */
export const updateFields: readonly FieldName[] = fieldNames.filter((field) =>
  isAcceptedBy(field, 'update'),
)
