import { useCallback, useId } from 'react'
import { DateTimeField } from '#ui/date-time-field.tsx'
import { withoutOffset } from './field-time.ts'
import { readPastedTime } from './parse-time.ts'
import type { ScheduleField, ScheduleValue } from './schedule-value.ts'
import { useMinute } from './use-minute.ts'
import { readingAt, wallText } from './wall-time.ts'
import { ZonePlain } from './zone-plain.tsx'

type TimeField = 'join_from' | 'join_until'

export type ScheduleFieldsProps = {
  readonly value: ScheduleValue
  readonly onChange: (next: ScheduleValue) => void
  /** A field has been left. */
  readonly onBlur?: (field: ScheduleField) => void
  readonly errors?: Partial<Record<ScheduleField, string>>
  /** Takes, for each field, a function that moves the focus to it; null when the field goes. */
  readonly focusRef?: (field: ScheduleField, focus: (() => void) | null) => void
}

/** The join window: when from, when until, and by the clocks of which zone. */
export function ScheduleFields(props: ScheduleFieldsProps) {
  const { value, onChange, onBlur, errors = {}, focusRef } = props
  const id = useId()
  const now = useMinute()
  const today = wallText(readingAt(now, value.time_zone).wall).slice(0, 10)
  const focusFrom = useFocus('join_from', focusRef)
  const focusUntil = useFocus('join_until', focusRef)

  const timeField = (field: TimeField, label: string) => (
    <DateTimeField
      label={label}
      value={withoutOffset(value[field])}
      onChange={(next) => onChange({ ...value, [field]: next })}
      onBlur={() => onBlur?.(field)}
      onPaste={(text) => {
        const pasted = readPastedTime(text, value.time_zone)
        if ('value' in pasted) onChange({ ...value, [field]: pasted.value })
      }}
      error={errors[field]}
      today={today}
      proposeTime={() => '09:00'}
      focusRef={field === 'join_from' ? focusFrom : focusUntil}
    />
  )
  return (
    <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
      {timeField('join_from', 'Join from')}
      {timeField('join_until', 'Join until')}
      <div className="sm:col-span-2">
        <label htmlFor={`${id}-zone`} className="mb-1.5 block font-medium text-sm">
          Time zone
        </label>
        <ZonePlain
          id={`${id}-zone`}
          value={value.time_zone}
          describedBy={undefined}
          isInvalid={errors.time_zone !== undefined}
          onChange={(zone) => onChange({ ...value, time_zone: zone })}
        />
      </div>
    </div>
  )
}

function useFocus(
  field: ScheduleField,
  focusRef: ScheduleFieldsProps['focusRef'],
): (focus: (() => void) | null) => void {
  return useCallback((focus) => focusRef?.(field, focus), [field, focusRef])
}
