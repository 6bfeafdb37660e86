import { useState } from 'react'
import { fieldLabels } from '#contract/conference-fields.ts'
import { Time } from '#schedule/time.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import type { ConflictProps } from '../form-task.ts'
import { valueText } from '../values/value-text.ts'
import { Value } from './changes-section.tsx'
import { type Choices, differences } from './merge.ts'

const sides = [
  ['theirs', 'Theirs'],
  ['ours', 'Ours'],
] as const

/** Someone else has changed the conference: choose a version for each field. */
export function ConflictDialog({
  base,
  theirs,
  ours,
  changedAt,
  onCancel,
  onChosen,
}: ConflictProps) {
  const [rows] = useState(() => differences(base, theirs, ours))
  const [choices, setChoices] = useState<Choices>(() =>
    Object.fromEntries(
      rows.flatMap(({ field, proposal }) => (proposal ? [[field, proposal]] : [])),
    ),
  )
  const open = rows.filter(({ field }) => choices[field] === undefined)
  const values = { theirs, ours }
  return (
    <Dialog
      title="Someone else saved changes"
      wide
      onCancel={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button variant="primary" disabled={open.length > 0} onClick={() => onChosen(choices)}>
            Save
          </Button>
        </>
      }
    >
      <p>
        <span>
          Someone else saved changes while you were editing. Choose which version to keep.
        </span>{' '}
        <span>Their changes: </span>
        <Time value={changedAt} />
      </p>
      <div className="mt-4 -mx-0.5 max-h-[50dvh] space-y-4 overflow-y-auto p-0.5">
        {rows.map(({ field }) => (
          <fieldset key={field}>
            <legend className="font-medium text-ink">{fieldLabels[field]}</legend>
            <div className="mt-1.5 grid gap-2 sm:grid-cols-2">
              {sides.map(([side, label]) => (
                <label
                  key={side}
                  className="flex cursor-pointer items-start gap-2.5 rounded-md border border-line p-2.5 text-ink hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft"
                >
                  <input
                    type="radio"
                    name={`conflict-${field}`}
                    checked={choices[field] === side}
                    onChange={() => setChoices({ ...choices, [field]: side })}
                    className="mt-0.5 accent-accent"
                  />
                  <span className="min-w-0">
                    <span className="block text-quiet text-xs">{label}</span>
                    <Value text={valueText(values[side], field)} />
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </Dialog>
  )
}
