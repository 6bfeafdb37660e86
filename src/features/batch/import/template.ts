import { conferenceFields, isOfKind } from '#contract/conference-fields.ts'
import { writeCsv } from '#lib/format/write-csv.ts'
import { createFields } from '../columns/targets.ts'

/**
 * A table to fill in: every field under its label, and one row that shows how each is written.
 *
 * @param day of the example, `2027-04-03`
 */
export function templateFile(day: string): string {
  const example = createFields.map((field) => {
    if (field === 'display_name') return 'Spring gala'
    if (field === 'join_from') return `${day} 09:30`
    if (field === 'join_until') return `${day} 11:00`
    if (isOfKind(field, 'text')) return ''
    if (isOfKind(field, 'instant')) return ''
    const { default: value } = conferenceFields[field]
    return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
  })
  return writeCsv([createFields.map((field) => conferenceFields[field].label), example])
}
