import { classNames } from '../class-names.ts'

/** Keeps the place of what is on its way, and says so to screen readers. */
export function Skeleton({ label, className }: { label: string; className: string }) {
  return (
    <div role="status" className={classNames('animate-pulse rounded-md bg-sunken', className)}>
      <span className="sr-only">{`${label}…`}</span>
    </div>
  )
}
