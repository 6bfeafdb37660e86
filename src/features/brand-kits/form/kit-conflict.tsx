import type { BrandKitValues } from '#api/records/brand-kits.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { RecordConflict } from '#schedule/history/record-conflict.tsx'
import {
  differingParts,
  mergedKit,
  partLabel,
  proposedChoices,
  valuesOfKit,
} from '../kit-values.ts'
import { PartValue } from '../part-value.tsx'

type Props = {
  base: BrandKitValues
  /** The kit as somebody else has saved it since. */
  theirs: BrandKit
  ours: BrandKitValues
  onCancel: () => void
  onChosen: (values: BrandKitValues) => void
}

/** Somebody else has saved the kit meanwhile: choose a version for each part. */
export function KitConflict({ base, theirs, ours, onCancel, onChosen }: Props) {
  const other = valuesOfKit(theirs)
  const versions = { theirs: other, ours }
  return (
    <RecordConflict
      one="kit"
      theirs={theirs}
      parts={differingParts(other, ours)}
      proposed={proposedChoices(base, other, ours)}
      labelOf={partLabel}
      render={(part, side) => <PartValue part={part} values={versions[side]} />}
      onCancel={onCancel}
      onChosen={(choices) => onChosen(mergedKit(other, ours, choices))}
    />
  )
}
