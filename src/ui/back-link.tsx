import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'

/** The way back to the page above, at the top of a page. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="-ms-1 mb-2 inline-flex h-6 max-w-full items-center gap-1 rounded-sm text-quiet text-xs hover:text-ink"
    >
      <ChevronLeft aria-hidden className="size-3.5 shrink-0" />
      <span className="truncate">{children}</span>
    </Link>
  )
}
