import {
  choiceLabel,
  conferenceFields,
  type FieldName,
  isOfKind,
} from '#contract/conference-fields.ts'
import { epochMs } from '#contract/date-time.ts'
import { formatInstant } from '#schedule/format.ts'
import type { SheetRow } from '../check/check-sheet.ts'

/** What a cell shows, and whether that is the row's own. */
export type ShownCell = Readonly<{ text: string; isOwn: boolean }>

/** Shows a cell: a value in words, the proposed name, or else what the base says. */
export function shownCell(
  field: FieldName,
  { row, values, errors, name }: SheetRow,
  base: Readonly<Record<string, unknown>>,
  zone: string,
): ShownCell {
  const own = row.cells[field]
  if (own !== undefined)
    return {
      text: errors.has(field) || !(field in values) ? own : valueText(field, values[field], zone),
      isOwn: true,
    }
  if (field === 'name') return { text: name.name, isOwn: false }
  return { text: field in base ? valueText(field, base[field], zone) : '', isOwn: false }
}

/** @returns a field's value of the API in the words of the page */
export function valueText(field: FieldName, value: unknown, zone: string): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  const text = String(value)
  if (isOfKind(field, 'instant')) {
    const at = epochMs(text)
    return Number.isNaN(at) ? text : formatInstant(at, zone)
  }
  return isOfKind(field, 'choice') ? choiceLabel(field, text).replace(/,.*$/, '') : text
}

/** The texts that a cell can be given by a list: an empty one for what the base or SignalWire says. */
export function cellOptions(field: FieldName): readonly (readonly [string, string])[] | undefined {
  if (isOfKind(field, 'switch'))
    return [
      ['', '–'],
      ['yes', 'Yes'],
      ['no', 'No'],
    ]
  if (!isOfKind(field, 'choice')) return undefined
  return [
    ['', '–'],
    ...conferenceFields[field].values.map((value): readonly [string, string] => [
      value,
      choiceLabel(field, value),
    ]),
  ]
}

/** Widths in pixels: a grid scrolls sideways by itself, whatever the page does. */
export function columnWidth(field: FieldName): number {
  if (field === 'display_name' || field === 'description') return 240
  if (field === 'name' || isOfKind(field, 'instant')) return 208
  return field === 'layout' ? 176 : 136
}
