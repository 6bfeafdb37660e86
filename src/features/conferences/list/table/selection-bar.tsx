import { useRef } from 'react'
import { Button } from '#ui/button.tsx'
import { useFocusClearance } from '#ui/keyboard/use-focus-clearance.ts'

type Props = { count: number; onClear: () => void; onDelete: () => void }

/** What can be done with the rows that are selected; always in view while there are some. */
export function SelectionBar({ count, onClear, onDelete }: Props) {
  const bar = useRef<HTMLElement>(null)
  useFocusClearance(bar, 'bottom')
  return (
    <section
      ref={bar}
      aria-label="Selection"
      className="sticky bottom-4 z-20 mx-auto mt-4 flex w-fit items-center gap-2 rounded-xl border border-line bg-raised py-2 ps-4 pe-2 shadow-raised"
    >
      <span role="status" className="me-2 tabular-nums">
        {`${count} selected`}
      </span>
      <Button variant="quiet" onClick={onClear}>
        Clear
      </Button>
      <Button variant="danger" onClick={onDelete}>
        Delete…
      </Button>
    </section>
  )
}
