import { batchLimits } from '#contract/batches/batch.ts'
import { Button } from '#ui/button.tsx'
import { SelectionBar as SharedBar } from '#ui/selection/selection-bar.tsx'

type Props = {
  count: number
  onClear: () => void
  /** Undefined where there are too many. */
  onEdit: (() => void) | undefined
  onDelete: () => void
}

/** What can be done with the conferences that are selected. */
export function SelectionBar({ count, onClear, onEdit, onDelete }: Props) {
  const what = count === 1 ? '1 conference' : `${count.toLocaleString('en')} conferences`
  return (
    <SharedBar count={count} onClear={onClear}>
      {onEdit ? (
        <Button onClick={onEdit}>
          <Action verb="Edit" what={what} />
        </Button>
      ) : (
        <span className="text-quiet text-xs">
          {`At most ${batchLimits.rows.toLocaleString('en')} can be edited at once.`}
        </span>
      )}
      <Button variant="danger" onClick={onDelete}>
        <Action verb="Delete…" what={what} />
      </Button>
    </SharedBar>
  )
}

/** A phone has no room for what the bar says already. */
function Action({ verb, what }: { verb: string; what: string }) {
  return (
    <span>
      {verb}
      <span className="sr-only">{` ${what}`}</span>
    </span>
  )
}
