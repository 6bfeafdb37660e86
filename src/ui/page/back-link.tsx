import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'

type Props = {
  href: string
  /** History state to go there with. */
  state?: object
  children: ReactNode
}

/** The way back to the page above, at the top of a page. */
export function BackLink({ href, state, children }: Props) {
  return (
    <Link
      href={href}
      state={state}
      className="-ms-1 mb-2 inline-flex h-6 max-w-full items-center gap-1 rounded-sm text-quiet text-xs hover:text-ink"
    >
      <ChevronLeft aria-hidden className="size-3.5 shrink-0" />
      <span className="truncate">{children}</span>
    </Link>
  )
}
