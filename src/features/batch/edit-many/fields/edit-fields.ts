import { type FieldName, fieldsInPageOrder, isAcceptedBy } from '#contract/conference-fields.ts'

/** The fields that an edit can change, in the order of the page. */
export const editFields: readonly FieldName[] = fieldsInPageOrder.filter((field) =>
  isAcceptedBy(field, 'update'),
)

/** One field that changes, with values of the API. */
export type Change = Readonly<{ field: FieldName; before: unknown; after: unknown }>
