import { createStore } from '#lib/state/store.ts'
import type { ScheduleBody } from './schedule-body.tsx'

/**
 * The form for a new conference can be used without it: until it comes, what was rendered in advance
 * stays as it is. It puts itself here, so that it does not matter by which address it was loaded.
 */
export const lateSchedule = createStore<typeof ScheduleBody | null>(null)
