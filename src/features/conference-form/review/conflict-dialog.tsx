import { useState } from 'react'
import { fieldLabels } from '#contract/conference-fields.ts'
import { Time } from '#schedule/time.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { VersionChoice } from '#ui/version-choice.tsx'
import type { ConflictProps } from '../form-task.ts'
import { valueText } from '../values/value-text.ts'
import { Value } from './changes-section.tsx'
import { type Choices, differences, merged } from './merge.ts'

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
          <Button
            variant="primary"
            disabled={open.length > 0}
            onClick={() => onChosen(merged(theirs, ours, choices))}
          >
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
      <VersionChoice
        name="conflict"
        parts={rows.map(({ field }) => field)}
        labelOf={(field) => fieldLabels[field]}
        ours="Ours"
        choices={choices}
        onChoose={(field, side) => setChoices({ ...choices, [field]: side })}
        render={(field, side) => <Value text={valueText(values[side], field)} />}
      />
    </Dialog>
  )
}
