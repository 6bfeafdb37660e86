import { type ReactNode, useRef } from 'react'
import { useFocusClearance } from '#ui/keyboard/use-focus-clearance.ts'
import { DraftWarning } from '../draft/draft-warning.tsx'

/** The end of a form, always in view: its buttons, and above them the last outcome. */
export function ActionBar({ news, children }: { news: ReactNode; children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null)
  useFocusClearance(bar, 'bottom')
  return (
    <div
      ref={bar}
      className="sticky bottom-0 z-20 -mx-4 mt-5 space-y-3 border-line border-t bg-canvas px-4 py-3 sm:-mx-6 sm:px-6"
    >
      <DraftWarning />
      {news}
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </div>
  )
}
