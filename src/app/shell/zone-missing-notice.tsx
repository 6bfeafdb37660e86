import { TriangleAlert } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { deviceZone } from '#schedule/zone/zone-names.ts'

const never = () => () => {}
const isMissing = () => deviceZone() === undefined

/** Shown where the device has no usable time zone, since all times are then in UTC. */
export function ZoneMissingNotice() {
  // A page that is rendered in advance knows no device.
  if (!useSyncExternalStore(never, isMissing, () => false)) return null
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
