import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { ColorSource } from '#room/theme/color-source.ts'
import { announce } from '#ui/announcer.tsx'
import { classNames } from '#ui/class-names.ts'
import { contrastStore } from './contrast-store.ts'
import { summarize } from './contrast-text.ts'

/**
 * Both reports in one line beside the section's heading. It leads to the report, and renders only
 * when its words change.
 */
export default function ContrastSummary(props: { colors: ColorSource; onOpen: () => void }) {
  const { colors, onOpen } = props
  const contrast = contrastStore(colors)
  const failing = useSyncExternalStore(contrast.subscribe, () => summarize(contrast.get().reports))
  useAnnouncedOnceSettled(failing === '' ? easy : failing)
  const Icon = failing === '' ? CircleCheck : TriangleAlert
  return (
    <button
      type="button"
      onClick={() => {
        onOpen()
        // A report that was open already only has to be shown.
        document.getElementById(contrastHeadingId)?.focus()
      }}
      className={classNames(
        'inline-flex min-h-6 items-center gap-1.5 rounded-sm text-xs underline-offset-2 hover:underline',
        failing === '' ? 'text-quiet' : 'text-warning',
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span>{failing === '' ? easy : failing}</span>
    </button>
  )
}

const easy = 'Easy to read in both themes'

/** How long a verdict must have stood before it is read out: not with every step of a drag. */
const VERDICT_SETTLED_MS = 1000

function useAnnouncedOnceSettled(verdict: string): void {
  const announced = useRef(verdict)
  useEffect(() => {
    if (verdict === announced.current) return
    const timer = setTimeout(() => {
      announced.current = verdict
      announce(`Contrast: ${verdict}`)
    }, VERDICT_SETTLED_MS)
    return () => clearTimeout(timer)
  }, [verdict])
}

/** Where the summary leads. */
export const contrastHeadingId = 'contrast-report'
