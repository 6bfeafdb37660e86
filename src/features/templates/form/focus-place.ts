import { colorFields } from '#contract/theme.ts'
import { colorId } from '#room/theme-fields/edited-colors.ts'
import { plainFields } from '../template-values.ts'
import { settingId } from './setting-row.tsx'
import { kitFieldId } from './theme-settings.tsx'

/** Puts the focus into the first field that something is wrong with. */
export function focusPlace(places: readonly string[]): void {
  const [, id] = ids.find(([place]) => places.includes(place)) ?? []
  if (id !== undefined) document.getElementById(id)?.focus()
}

/** The control of each place, in the order of the page. */
const ids: readonly (readonly [place: string, id: string])[] = [
  ['name', 'template-name'],
  ['notes', 'template-notes'],
  ...plainFields.map((field) => [`fields.${field}`, settingId(field)] as const),
  ['window.weekday', 'window-weekday'],
  ['window.weeks', 'window-weeks'],
  ['window.days', 'window-days'],
  ['window.time', 'window-time'],
  ['window.minutes', 'window-length'],
  ['kit.brand_kit_id', kitFieldId],
  ['kit', kitFieldId],
  ...colorFields.map((field) => [`fields.${field}`, colorId(field)] as const),
]
