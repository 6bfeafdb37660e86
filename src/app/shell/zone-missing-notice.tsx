import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react'
import { deviceZone } from '#schedule/zone/names/zone-names.ts'

// Few devices need it.
const ZoneMissing = lazy(() =>
  import('./zone-missing.tsx').catch(() => ({ default: (): ReactNode => null })),
)

const never = () => () => {}
const isMissing = () => deviceZone() === undefined

/** Shown where the device has no usable time zone, since all times are then in UTC. */
export function ZoneMissingNotice() {
  // A page that is rendered in advance knows no device.
  if (!useSyncExternalStore(never, isMissing, () => false)) return null
  return (
    <Suspense>
      <ZoneMissing />
    </Suspense>
  )
}
