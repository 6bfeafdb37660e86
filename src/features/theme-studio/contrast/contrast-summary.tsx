import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { classNames } from '#ui/class-names.ts'
import { announce } from '#ui/notices/announcer.tsx'
import { applyReadableDefaults } from '../apply-readable-defaults.ts'
import type { Studio } from '../studio.ts'
import { contrastStore, usesDefaultColors } from './contrast-store.ts'
import { summarize } from './contrast-text.ts'

/**
 * Both reports in one line beside the section's heading. It leads to the report, and renders only
 * when its words change. Of SignalWire's own colours nothing is said but that there are better ones.
 */
export default function ContrastSummary({ studio }: { studio: Studio }) {
  const { colors } = studio.editor
  const contrast = contrastStore(colors)
  const verdict = useSyncExternalStore(contrast.subscribe, () =>
    usesDefaultColors(colors.get()) ? byDefault : summarize(contrast.get().reports) || easy,
  )
  useAnnouncedOnceSettled(verdict)
  const isDefault = verdict === byDefault
  const Icon = verdict === easy ? CircleCheck : TriangleAlert
  const openReport = () => {
    studio.show({ isReporting: true })
    // A report that was open already only has to be shown.
    document.getElementById(contrastHeadingId)?.focus()
  }
  return (
    <span
      className={classNames(
        'inline-flex min-h-6 flex-wrap items-center gap-1.5 text-xs',
        isDefault || verdict === easy ? 'text-quiet' : 'text-warning',
      )}
    >
      <span>{isDefault && byDefault}</span>
      {/* One button for all, which keeps the focus when the colours become readable. */}
      <button
        type="button"
        onClick={() => (isDefault ? void applyReadableDefaults(studio) : openReport())}
        className={classNames(
          'inline-flex min-h-6 items-center gap-1.5 rounded-sm underline-offset-2',
          isDefault ? 'text-accent underline' : 'hover:underline',
        )}
      >
        {!isDefault && <Icon aria-hidden className="size-3.5 shrink-0" />}
        <span>{isDefault ? 'Make them readable' : verdict}</span>
      </button>
    </span>
  )
}

const byDefault = 'SignalWire’s default colours.'
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
