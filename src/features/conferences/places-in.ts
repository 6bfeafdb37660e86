import type { Conference } from '#contract/conference.ts'
import { sizeLimits } from '#contract/conference-fields.ts'

/** How many may be in a room at once: what its session says, or what its size stands for. */
export function placesIn({
  active_session,
  size,
}: Pick<Conference, 'active_session' | 'size'>): number | null {
  return active_session?.max_members ?? (size === null ? null : sizeLimits[size])
}
