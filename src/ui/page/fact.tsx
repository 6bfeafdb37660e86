import type { ReactNode } from 'react'
import { CopyButton } from '../copy/copy-button.tsx'

/** What is so about a conference, term by term. */
export function FactList({ children }: { children: ReactNode }) {
  return <dl className="divide-y divide-line">{children}</dl>
}

/** One fact in words. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="gap-x-4 py-2.5 sm:grid sm:grid-cols-[8.5rem_minmax(0,1fr)]">
      <dt className="text-quiet">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}

/** A fact that is needed elsewhere, letter by letter. */
export function CopyFact({ term, value }: { term: string; value: string }) {
  return (
    <div className="items-center gap-x-4 py-1.5 sm:grid sm:grid-cols-[8.5rem_minmax(0,1fr)]">
      <dt className="text-quiet">{term}</dt>
      <dd className="flex items-center justify-between gap-x-3">
        <span translate="no" className="min-w-0 break-all font-mono text-xs">
          {value}
        </span>
        <span className="shrink-0 max-sm:-me-2.5">
          <CopyButton variant="quiet" label={`Copy ${term.toLowerCase()}`} text={value} />
        </span>
      </dd>
    </div>
  )
}
