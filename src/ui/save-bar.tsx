import { type ReactNode, useRef } from 'react'
import { Link } from 'wouter'
import { Button } from './button.tsx'
import { useFocusClearance } from './keyboard/use-focus-clearance.ts'

type Props = {
  /** What the button says. */
  action: string
  isSaving: boolean
  /** The last outcome, where it was no success. */
  failure: ReactNode
  /** Where Cancel leads. */
  cancel: string
}

/** The end of a form, in view all the time: what went wrong, save and cancel. */
export function SaveBar({ action, isSaving, failure, cancel }: Props) {
  const bar = useRef<HTMLDivElement>(null)
  useFocusClearance(bar, 'bottom')
  return (
    <div
      ref={bar}
      className="sticky bottom-0 z-20 -mx-4 mt-5 space-y-3 border-line border-t bg-canvas px-4 py-3 sm:-mx-6 sm:px-6"
    >
      {failure}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          variant="primary"
          busy={isSaving}
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          {action}
        </Button>
        <Link
          href={cancel}
          className="inline-flex h-9 items-center rounded-md px-3.5 font-medium text-quiet hover:bg-hover hover:text-ink"
        >
          Cancel
        </Link>
      </div>
    </div>
  )
}
