import { type ReactNode, useRef } from 'react'
import { useFocusClearance } from '#ui/keyboard/use-focus-clearance.ts'

/** What is always in reach below a sheet, without covering what has the focus. */
export function BottomBar({ children }: { children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null)
  useFocusClearance(bar, 'bottom')
  return (
    <div
      ref={bar}
      className="sticky bottom-0 z-20 mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t bg-canvas py-3 max-sm:gap-x-2 max-sm:py-2"
    >
      {children}
    </div>
  )
}
