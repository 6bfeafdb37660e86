import { useState } from 'react'
import type { TemplateValues } from '#api/records/templates.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import type { Template } from '#contract/records/template.ts'
import { Time } from '#schedule/time.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { type Side, VersionChoice } from '#ui/version-choice.tsx'
import {
  differingParts,
  mergedTemplate,
  partLabel,
  partText,
  proposedChoices,
  type TemplateChoices,
  valuesOfTemplate,
} from '../template-values.ts'

type Props = {
  base: TemplateValues
  /** The template as somebody else has saved it since. */
  theirs: Template
  ours: TemplateValues
  kits: readonly BrandKit[]
  onCancel: () => void
  onChosen: (values: TemplateValues) => void
}

/** Somebody else has saved the template meanwhile: choose a version for each part. */
export function TemplateConflict({ base, theirs, ours, kits, onCancel, onChosen }: Props) {
  const other = valuesOfTemplate(theirs)
  const parts = differingParts(other, ours)
  const [choices, setChoices] = useState<TemplateChoices>(() => proposedChoices(base, other, ours))
  const isOpen = parts.some((part) => choices[part] === undefined)
  const versions = { theirs: other, ours }
  const chooseAll = (side: Side) =>
    setChoices(Object.fromEntries(parts.map((part) => [part, side])))
  return (
    <Dialog
      title="Someone else changed this template"
      wide
      onCancel={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button
            variant="primary"
            disabled={isOpen}
            onClick={() => onChosen(mergedTemplate(other, ours, choices))}
          >
            Save
          </Button>
        </>
      }
    >
      <p>
        {theirs.updated_by === null ? (
          <span>Somebody</span>
        ) : (
          <strong translate="no" className="font-semibold text-ink">
            {theirs.updated_by}
          </strong>
        )}{' '}
        <span>saved it while you were editing: </span>
        <Time value={theirs.updated_at} />
        <span>. Nothing of yours was saved yet. Choose what to keep.</span>
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={() => chooseAll('theirs')}>All theirs</Button>
        <Button onClick={() => chooseAll('ours')}>All yours</Button>
      </div>
      <VersionChoice
        name="template-conflict"
        parts={parts}
        labelOf={partLabel}
        ours="Yours"
        choices={choices}
        onChoose={(part, side) => setChoices({ ...choices, [part]: side })}
        render={(part, side) => (
          <span dir="auto" translate="no" className="line-clamp-6 whitespace-pre-wrap break-words">
            {partText(versions[side], part, kits) || (
              <span className="text-quiet">
                {part === 'notes' ? 'empty' : 'not in the template'}
              </span>
            )}
          </span>
        )}
      />
    </Dialog>
  )
}
