import type { TemplateValues } from '#api/records/templates.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import type { Template } from '#contract/records/template.ts'
import { RecordConflict } from '#schedule/history/record-conflict.tsx'
import {
  differingParts,
  mergedTemplate,
  partLabel,
  partText,
  proposedChoices,
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
  const versions = { theirs: other, ours }
  return (
    <RecordConflict
      one="template"
      theirs={theirs}
      parts={differingParts(other, ours)}
      proposed={proposedChoices(base, other, ours)}
      labelOf={partLabel}
      render={(part, side) => (
        <span dir="auto" translate="no" className="line-clamp-6 whitespace-pre-wrap break-words">
          {partText(versions[side], part, kits) || (
            <span className="text-quiet">{part === 'notes' ? 'empty' : 'not in the template'}</span>
          )}
        </span>
      )}
      onCancel={onCancel}
      onChosen={(choices) => onChosen(mergedTemplate(other, ours, choices))}
    />
  )
}
