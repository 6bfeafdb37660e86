import { choiceLabel, conferenceFields, sizeLimits } from '#contract/conference-fields.ts'
import { unreachableTiles } from '#room/layouts/layout-info.ts'
import { fieldTimeOfText } from '#schedule/fields/field-time.ts'
import { windowRemarks } from '#schedule/window/window-remarks.ts'
import type { DraftBody } from './check-row.ts'

/**
 * What is allowed but often a slip, as the form says it: an odd window, or a layout with more places
 * than the room lets people in.
 *
 * @param values the row's own, checked
 * @param base what it leaves out
 * @returns a sentence each
 */
export function rowRemarks(
  values: DraftBody,
  base: DraftBody,
  zone: string,
  now: number,
): readonly string[] {
  const timeOf = (value: unknown) => (typeof value === 'string' ? fieldTimeOfText(value, zone) : '')
  const all = { ...base, ...values }
  const window = { join_from: timeOf(all.join_from), join_until: timeOf(all.join_until) }
  const remarks = windowRemarks({ ...window, time_zone: zone }, now)
  const layout = conferenceFields.layout.values.find((known) => known === all.layout)
  const size =
    conferenceFields.size.values.find((known) => known === all.size) ??
    conferenceFields.size.default
  const empty = layout ? unreachableTiles(layout, size) : 0
  if (layout === undefined || empty === 0) return remarks
  const name = choiceLabel('layout', layout).replace(/,.*$/, '')
  return [
    ...remarks,
    `${name}: this size lets in ${sizeLimits[size]}, so at least ${empty} places stay black.`,
  ]
}
