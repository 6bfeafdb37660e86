import { useWatch } from 'react-hook-form'
import { epochMs } from '#contract/date-time.ts'
import { type ScheduleValue, scheduleRequest } from '#schedule/fields/schedule-value.ts'
import { formatInstant } from '#schedule/format.ts'
import { readingAt, wallText } from '#schedule/wall-time.ts'
import { shiftWindow } from '#schedule/window/window.ts'
import { DayField } from '#ui/date-time/day-field.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { useConferenceFormContext } from './fields/use-form-field.ts'
import type { FormValues } from './values/form-values.ts'

type Props = {
  /** What people call the original. */
  title: string
  /** The original's window. */
  window: ScheduleValue
}

const fields = ['join_from', 'join_until', 'time_zone'] as const

/** What the form is a copy of, by how much its window moved, and the day to move it to. */
export function CopyBanner({ title, window }: Props) {
  const form = useConferenceFormContext()
  const [join_from, join_until, time_zone] = useWatch<FormValues, typeof fields>({ name: fields })
  const value = { join_from, join_until, time_zone }
  const before = startOf(window)
  const start = startOf(value)

  const moveTo = (day: string) => {
    if (day === '' || start === undefined) return
    const moved = shiftWindow(value, 'day', daysBetween(start.day, day))
    for (const field of ['join_from', 'join_until'] as const)
      form.setValue(field, moved[field], { shouldDirty: true, shouldTouch: true })
    void form.trigger(fields)
  }
  return (
    <section
      aria-label="Copy"
      className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-xl border border-line bg-surface px-5 py-3"
    >
      <p role="status" className="min-w-0">
        <span>Copy of </span>
        <span translate="no" className="font-medium">{`“${isolateDirection(title)}”`}</span>
        {before && start && (
          <span>{`, ${movedText(before.day, start.day)}: ${formatInstant(start.at, time_zone)}`}</span>
        )}
      </p>
      {start && <DayField label="Repeat on" value={start.day} onDay={moveTo} className="w-60" />}
    </section>
  )
}

/** The first instant of a window and its day by the window's zone; undefined where it has none. */
function startOf(value: ScheduleValue): { at: number; day: string } | undefined {
  const { join_from, join_until } = scheduleRequest(value)
  const text = join_from ?? join_until
  if (text === undefined) return undefined
  const at = epochMs(text)
  return { at, day: wallText(readingAt(at, value.time_zone).wall).slice(0, 10) }
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function movedText(from: string, to: string): string {
  const days = daysBetween(from, to)
  if (days === 0) return 'on the same day'
  const count = Math.abs(days)
  const length = count % 7 === 0 ? counted(count / 7, 'week') : counted(count, 'day')
  return `moved ${length} ${days > 0 ? 'later' : 'earlier'}`
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
