import { useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { conferencesFrom } from '#api/conference/conferences-from.ts'
import { epochMs, writeDateTime } from '#contract/date-time.ts'
import { foldText } from '#contract/text/fold-text.ts'
import { resolveFieldTime } from '#schedule/fields/field-time.ts'
import type { ScheduleValue } from '#schedule/fields/schedule-value.ts'
import { readingAt } from '#schedule/wall-time.ts'
import { dayAfter, startOfDay } from '#schedule/window/window.ts'
import type { FormValues } from '../../values/form-values.ts'

/**
 * @param ownId the conference that is edited, which is no double of itself
 * @returns that another conference of this name opens on the same day; empty where none is known
 */
export function useSameDayRemark(value: ScheduleValue, ownId: string | undefined): string[] {
  const name = useWatch<FormValues, 'display_name'>({ name: 'display_name' })
  const from = resolveFieldTime(value.join_from, value.time_zone)
  const at = from.kind === 'instant' ? from.at : undefined
  const wall = at === undefined ? undefined : readingAt(at, value.time_zone).wall
  const start = wall && startOfDay(wall, value.time_zone)
  const end = wall && startOfDay(dayAfter(wall), value.time_zone)
  const wanted = foldText(name.trim())
  const { data = [] } = useQuery({
    ...conferencesFrom(start === undefined ? '' : writeDateTime(start)),
    enabled: start !== undefined && wanted !== '',
  })
  if (start === undefined || end === undefined || wanted === '') return []
  const double = data.some(
    ({ id, display_name, join_from }) =>
      id !== ownId &&
      join_from !== null &&
      epochMs(join_from) >= start &&
      epochMs(join_from) < end &&
      foldText(display_name?.trim() ?? '') === wanted,
  )
  return double ? ['Another conference of this name opens on that day.'] : []
}
