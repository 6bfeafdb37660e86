import { type ReactNode, useRef } from 'react'
import { Button } from '../button.tsx'
import { useFocusClearance } from '../keyboard/use-focus-clearance.ts'

type Props = {
  count: number
  onClear: () => void
  /** What can be done with the rows. */
  children: ReactNode
}

/** What can be done with the rows that are selected; always in view while there are some. */
export function SelectionBar({ count, onClear, children }: Props) {
  const bar = useRef<HTMLElement>(null)
  useFocusClearance(bar, 'bottom')
  return (
    <section
      ref={bar}
      aria-label="Selection"
      className="sticky bottom-4 z-20 mx-auto mt-4 flex w-fit max-w-full flex-wrap items-center gap-2 rounded-xl border border-line bg-raised py-2 ps-4 pe-2 shadow-raised"
    >
      <span className="me-2 tabular-nums">{`${count.toLocaleString('en')} selected`}</span>
      <Button variant="quiet" aria-keyshortcuts="Escape" onClick={onClear}>
        Clear
      </Button>
      {children}
    </section>
  )
}
