import { useRef } from 'react'
import { batchLimits } from '#contract/batch.ts'
import { Button } from '#ui/button.tsx'
import { useFocusClearance } from '#ui/keyboard/use-focus-clearance.ts'

type Props = {
  count: number
  onClear: () => void
  /** Undefined where there are too many. */
  onEdit: (() => void) | undefined
  onDelete: () => void
}

/** What can be done with the rows that are selected; always in view while there are some. */
export function SelectionBar({ count, onClear, onEdit, onDelete }: Props) {
  const bar = useRef<HTMLElement>(null)
  useFocusClearance(bar, 'bottom')
  const what = count === 1 ? '1 conference' : `${count.toLocaleString('en')} conferences`
  return (
    <section
      ref={bar}
      aria-label="Selection"
      className="sticky bottom-4 z-20 mx-auto mt-4 flex w-fit max-w-full flex-wrap items-center gap-2 rounded-xl border border-line bg-raised py-2 ps-4 pe-2 shadow-raised"
    >
      <span className="me-2 tabular-nums">{`${count.toLocaleString('en')} selected`}</span>
      {!onEdit && (
        <span className="text-quiet text-xs">
          {`At most ${batchLimits.rows.toLocaleString('en')} can be edited at once.`}
        </span>
      )}
      <Button variant="quiet" aria-keyshortcuts="Escape" onClick={onClear}>
        Clear
      </Button>
      {onEdit && (
        <Button onClick={onEdit}>
          <Action verb="Edit" what={what} />
        </Button>
      )}
      <Button variant="danger" onClick={onDelete}>
        <Action verb="Delete…" what={what} />
      </Button>
    </section>
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
