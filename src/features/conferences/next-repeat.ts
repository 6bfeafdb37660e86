import type { Conference } from '#contract/conference.ts'
import { epochMs } from '#contract/date-time.ts'
import { scheduleFromWindow, scheduleRequest } from '#schedule/fields/schedule-value.ts'
import { formatDay } from '#schedule/format.ts'
import { nextShift, type Shift } from '#schedule/window/shift.ts'
import { shiftWindow } from '#schedule/window/window.ts'
import { zoneOfConference } from '#schedule/zone/names/conference-zones.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'

/** The next weekday and time like a conference's own. */
export type NextRepeat = {
  shift: Shift
  /** Such as `Thu, 3 Dec 2026`, in the conference's zone. */
  day: string
}

/** @returns undefined where the conference has no window to move */
export function nextRepeat(
  conference: Pick<Conference, 'id' | 'join_from' | 'join_until'>,
  now: number,
  unit: Shift['unit'] = 'week',
): NextRepeat | undefined {
  const zone = zoneOfConference(conference.id) ?? operatorZone()
  const window = scheduleFromWindow(conference, zone)
  const shift = nextShift(window, unit, now)
  const { join_from, join_until } = scheduleRequest(shiftWindow(window, shift.unit, shift.count))
  const start = join_from ?? join_until
  return start === undefined ? undefined : { shift, day: formatDay(epochMs(start), zone) }
}
