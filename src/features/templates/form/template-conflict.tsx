import { useState } from 'react'
import type { TemplateValues } from '#api/records/templates.ts'
import type { BrandKit } from '#contract/brand-kit.ts'
import type { Template } from '#contract/template.ts'
import { Time } from '#schedule/time.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import {
  differingParts,
  mergedTemplate,
  partLabel,
  partText,
  proposedChoices,
  type TemplateChoices,
  valuesOfTemplate,
} from '../template-values.ts'

const sides = [
  ['theirs', 'Theirs'],
  ['ours', 'Yours'],
] as const

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
  const chooseAll = (side: 'theirs' | 'ours') =>
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
      <div className="mt-4 -mx-0.5 max-h-[45dvh] space-y-4 overflow-y-auto p-0.5">
        {parts.map((part) => (
          <fieldset key={part}>
            <legend className="font-medium text-ink">{partLabel(part)}</legend>
            <div className="mt-1.5 grid gap-2 sm:grid-cols-2">
              {sides.map(([side, label]) => (
                <label
                  key={side}
                  className="flex cursor-pointer items-start gap-2.5 rounded-md border border-line p-2.5 text-ink hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft"
                >
                  <input
                    type="radio"
                    name={`template-conflict-${part}`}
                    checked={choices[part] === side}
                    onChange={() => setChoices({ ...choices, [part]: side })}
                    className="mt-0.5 accent-accent"
                  />
                  <span className="min-w-0">
                    <span className="block text-quiet text-xs">{label}</span>
                    <span
                      dir="auto"
                      translate="no"
                      className="line-clamp-6 whitespace-pre-wrap break-words"
                    >
                      {partText(versions[side], part, kits) || (
                        <span className="text-quiet">
                          {part === 'notes' ? 'empty' : 'not in the template'}
                        </span>
                      )}
                    </span>
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
