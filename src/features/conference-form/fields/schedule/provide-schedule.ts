import { lateSchedule } from './late-schedule.ts'
import { ScheduleBody } from './schedule-body.tsx'

lateSchedule.set(ScheduleBody)
