import { fieldLabels } from '#contract/conference-fields.ts'
import type { FieldChange } from '#contract/submission.ts'
import { formatValue } from './submission-text.ts'

/** What an edit changed, field by field. */
export function ChangesTable({ changes }: { changes: readonly FieldChange[] | null }) {
  if (changes === null)
    return (
      <p className="text-quiet">
        Greenroom had not seen the conference before this edit, so what it changed is not known
        here.
      </p>
    )
  if (changes.length === 0) return <p className="text-quiet">No value changed.</p>
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-start">
        <thead>
          <tr className="border-line border-b text-quiet text-xs">
            {['Field', 'Before', 'After'].map((title) => (
              <th key={title} scope="col" className="py-1.5 pe-4 text-start font-medium">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {changes.map(({ field, before, after }) => (
            <tr key={field} className="align-baseline">
              <th scope="row" className="whitespace-nowrap py-1.5 pe-4 text-start font-normal">
                {labelOf(field)}
              </th>
              <td className="break-words py-1.5 pe-4 text-left text-quiet" dir="auto">
                {formatValue(before)}
              </td>
              <td className="break-words py-1.5 text-left font-medium" dir="auto">
                {formatValue(after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function labelOf(field: string): string {
  return Object.entries(fieldLabels).find(([name]) => name === field)?.[1] ?? field
}
