import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

/** Something rarely needed: its title opens it. */
export function Disclosure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group py-1">
      <summary className="flex h-10 list-none items-center gap-2 font-medium [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 text-quiet transition-transform group-open:rotate-90"
        />
        <span>{title}</span>
      </summary>
      <div className="pt-1 pb-3">{children}</div>
    </details>
  )
}
