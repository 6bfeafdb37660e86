import { type DateTimeConventions, operatorConventions } from '#ui/date-time/conventions.ts'
import { formatClock, formatDuration } from '../format.ts'
import { cityOf } from '../zone/names/zone-names.ts'
import type { RuleDay, WindowRule } from './window-rule.ts'

/** From Monday on, as ISO 8601 counts. */
export const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

/** @returns such as `Next Tuesday at 10:00, for 1 h 30 min, Berlin time` */
export function windowRuleText(
  { day, time, minutes, zone }: WindowRule,
  style: DateTimeConventions = operatorConventions(),
): string {
  const clock = formatClock(Date.parse(`2026-01-01T${time}:00Z`), 'UTC', false, style)
  const whose = zone === 'UTC' ? 'UTC' : `${cityOf(zone)} time`
  return `${ruleDayText(day)} at ${clock}, for ${formatDuration(minutes * 60_000)}, ${whose}`
}

/** @returns such as `Tomorrow`, `In 14 days` or `2 weeks after next Tuesday` */
export function ruleDayText(day: RuleDay): string {
  if ('days' in day) {
    if (day.days === 0) return 'Today'
    return day.days === 1 ? 'Tomorrow' : `In ${day.days} days`
  }
  const name = weekdayNames[day.weekday - 1] ?? ''
  if (day.weeks === 0) return `Next ${name}`
  return day.weeks === 1 ? `1 week after next ${name}` : `${day.weeks} weeks after next ${name}`
}
