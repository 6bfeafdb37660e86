import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** That times are in UTC, since the device says nothing better. */
export default function ZoneMissing(): ReactNode {
  return (
    <p className="mb-4 flex items-center gap-2 text-quiet">
      <TriangleAlert aria-hidden className="size-4 shrink-0 text-warning" />
      <span>
        This device does not report its time zone, so times are in UTC unless you choose another
        zone.
      </span>
    </p>
  )
}
