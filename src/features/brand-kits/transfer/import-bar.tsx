import { useRef } from 'react'
import { brandKitLimits } from '#contract/records/brand-kit.ts'
import { Button } from '#ui/button.tsx'
import { useFocusClearance } from '#ui/keyboard/use-focus-clearance.ts'
import type { ImportTotals } from './plan-import.ts'
import { inWords, planText } from './read/import-text.ts'

type Props = {
  /** What is left to do. */
  totals: ImportTotals
  /** For how many more kits there is room. */
  room: number
  hasErrors: boolean
  isPending: boolean
  onImport: () => void
  onStartOver: () => void
}

/** Starts the import, and says in sum what it does. */
export function ImportBar({ totals, room, hasErrors, isPending, onImport, onStartOver }: Props) {
  const bar = useRef<HTMLDivElement>(null)
  useFocusClearance(bar, 'bottom')
  const todo = totals.add + totals.replace
  const isFull = totals.add > room
  return (
    <div
      ref={bar}
      className="sticky bottom-0 z-20 -mx-4 mt-5 flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-t bg-canvas px-4 py-3 sm:-mx-6 sm:px-6"
    >
      <Button
        variant="primary"
        busy={isPending}
        disabled={!isPending && (todo === 0 || isFull || hasErrors)}
        onClick={onImport}
      >
        {todo === 0 ? 'Import' : `Import ${inWords(todo)}`}
      </Button>
      <Button variant="quiet" disabled={isPending} onClick={onStartOver}>
        Start over
      </Button>
      <p role="status" className={isFull ? 'text-danger' : 'text-quiet'}>
        {isFull
          ? `There can be ${brandKitLimits.kits} brand kits, and there is room for ${Math.max(0, room)} more: leave some out.`
          : planText(totals)}
      </p>
    </div>
  )
}
