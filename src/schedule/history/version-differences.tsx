import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'

/** A part in which two versions differ. */
export type VersionDifference = Readonly<{
  key: string
  label: string
  before: ReactNode
  after: ReactNode
}>

/** What one version changes of another, part by part. */
export function VersionDifferences({ differences }: { differences: readonly VersionDifference[] }) {
  return (
    <ul className="mt-1 space-y-1 text-quiet text-xs">
      {differences.map(({ key, label, before, after }) => (
        <li key={key} className="flex flex-wrap items-center gap-x-2 gap-y-0.5 break-words">
          <span className="text-ink">{label}</span>
          <span translate="no" className="min-w-0">
            {before}
          </span>
          <ArrowRight aria-label="became" role="img" className="size-3 shrink-0" />
          <span translate="no" className="min-w-0">
            {after}
          </span>
        </li>
      ))}
    </ul>
  )
}
