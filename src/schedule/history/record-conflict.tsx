import { type ReactNode, useState } from 'react'
import { fromEntries } from '#contract/typed-object.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { type Side, VersionChoice } from '#ui/version-choice.tsx'
import { Time } from '../time.tsx'

type Choices<Part extends string> = Readonly<Partial<Record<Part, Side>>>

type Props<Part extends string> = {
  /** What is kept so, such as `kit`. */
  one: string
  /** As somebody else has saved it since. */
  theirs: { updated_at: string; updated_by: string | null }
  /** Those that differ. */
  parts: readonly Part[]
  proposed: Choices<Part>
  labelOf: (part: Part) => string
  /** One part as that side has it. */
  render: (part: Part, side: Side) => ReactNode
  onCancel: () => void
  onChosen: (choices: Choices<Part>) => void
}

/** Somebody else has saved a record meanwhile: choose a version for each part. */
export function RecordConflict<Part extends string>(props: Props<Part>) {
  const { one, theirs, parts, proposed, labelOf, render, onCancel, onChosen } = props
  const [choices, setChoices] = useState(proposed)
  const isOpen = parts.some((part) => choices[part] === undefined)
  const choose = (chosen: readonly Part[], side: Side) =>
    setChoices({ ...choices, ...fromEntries(chosen.map((part) => [part, side] as const)) })
  return (
    <Dialog
      title={`Someone else changed this ${one}`}
      wide
      onCancel={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button variant="primary" disabled={isOpen} onClick={() => onChosen(choices)}>
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
        <Button onClick={() => choose(parts, 'theirs')}>All theirs</Button>
        <Button onClick={() => choose(parts, 'ours')}>All yours</Button>
      </div>
      <VersionChoice
        name={`${one}-conflict`}
        parts={parts}
        labelOf={labelOf}
        ours="Yours"
        choices={choices}
        onChoose={(part, side) => choose([part], side)}
        render={render}
      />
    </Dialog>
  )
}
