import { Columns3 } from 'lucide-react'
import { useId } from 'react'
import { type FieldName, fieldLabels } from '#contract/conference-fields.ts'
import { createFields } from './targets.ts'

type Props = {
  chosen: readonly FieldName[]
  onChoose: (fields: readonly FieldName[]) => void
}

/** Which fields have a column. What stands in one that is taken away is still sent. */
export function ColumnChooser({ chosen, onChoose }: Props) {
  const id = useId()
  const anchor = `--columns-${id.replace(/\W/g, '')}`
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        style={{ anchorName: anchor }}
        className="inline-flex h-9 items-center gap-2 rounded-md px-3.5 font-medium text-quiet text-sm hover:bg-hover hover:text-ink"
      >
        <Columns3 aria-hidden className="size-4" />
        <span>Columns</span>
      </button>
      <fieldset
        id={id}
        popover="auto"
        className="beneath max-h-[60vh] min-w-56 overflow-y-auto rounded-lg border border-line bg-raised p-2 text-ink shadow-raised"
        style={{ positionAnchor: anchor }}
      >
        <legend className="sr-only">Columns</legend>
        {createFields.map((field) => (
          <label
            key={field}
            className="flex min-h-8 items-center gap-2 rounded-md px-2 hover:bg-hover"
          >
            <input
              type="checkbox"
              checked={chosen.includes(field)}
              // A row without a name for people cannot be told from others.
              disabled={field === 'display_name'}
              onChange={() =>
                onChoose(
                  createFields.filter((known) =>
                    known === field ? !chosen.includes(field) : chosen.includes(known),
                  ),
                )
              }
              className="size-4 accent-accent"
            />
            {fieldLabels[field]}
          </label>
        ))}
      </fieldset>
    </>
  )
}
