import { useState } from 'react'
import type { BrandKitValues } from '#api/records/brand-kits.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { Time } from '#schedule/time.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { type Side, VersionChoice } from '#ui/version-choice.tsx'
import {
  differingParts,
  type KitChoices,
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
  const parts = differingParts(other, ours)
  const [choices, setChoices] = useState<KitChoices>(() => proposedChoices(base, other, ours))
  const isOpen = parts.some((part) => choices[part] === undefined)
  const versions = { theirs: other, ours }
  const chooseAll = (side: Side) =>
    setChoices(Object.fromEntries(parts.map((part) => [part, side])))
  return (
    <Dialog
      title="Someone else changed this kit"
      wide
      onCancel={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button
            variant="primary"
            disabled={isOpen}
            onClick={() => onChosen(mergedKit(other, ours, choices))}
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
        name="kit-conflict"
        parts={parts}
        labelOf={partLabel}
        ours="Yours"
        choices={choices}
        onChoose={(part, side) => setChoices({ ...choices, [part]: side })}
        render={(part, side) => <PartValue part={part} values={versions[side]} />}
      />
    </Dialog>
  )
}
