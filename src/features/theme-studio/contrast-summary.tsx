import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import type { ColorSource } from '#room/color-source.ts'
import { classNames } from '#ui/class-names.ts'
import { contrastOf } from './contrast-watch.ts'
import { summarize } from './contrast-words.ts'

/**
 * Both reports in one line beside the section's heading. It leads to the report, and renders only
 * when its words change.
 */
export default function ContrastSummary(props: { colors: ColorSource; onOpen: () => void }) {
  const { colors, onOpen } = props
  const contrast = contrastOf(colors)
  const failing = useSyncExternalStore(contrast.subscribe, () => summarize(contrast.get().reports))
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
        'inline-flex items-center gap-1.5 rounded-sm text-xs underline-offset-2 hover:underline',
        failing === '' ? 'text-quiet' : 'text-warning',
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {failing === '' ? 'Easy to read in both themes' : failing}
    </button>
  )
}

/** Where the summary leads. */
export const contrastHeadingId = 'contrast-report'
