import { memo, Suspense, useCallback } from 'react'
import { useController, useFormState, useWatch } from 'react-hook-form'
import { lazyAfterPaint } from '#lib/browser/lazy-after-paint.ts'
import { useHydrated } from '#lib/browser/use-hydrated.ts'
import { ScheduleFields } from '#schedule/fields/schedule-fields.tsx'
import type { ScheduleField, ScheduleValue } from '#schedule/fields/schedule-value.ts'
import type { FormValues } from '../../values/form-values.ts'
import { useConferenceFormContext, useDisplayedValues } from '../use-form-field.ts'

const scheduleFields = ['join_from', 'join_until', 'time_zone'] as const

// Without it nothing is missing that keeps a window from being sent.
const ScheduleRemarks = lazyAfterPaint(() => import('./schedule-remarks.tsx'))

/** The fields of the window, with all that helps to fill them in. */
export const ScheduleBody = memo(function ScheduleBody({ ownId }: { ownId: string | undefined }) {
  const form = useConferenceFormContext()
  const isHydrated = useHydrated()
  const [join_from, join_until, time_zone] = useWatch<FormValues, typeof scheduleFields>({
    name: scheduleFields,
  })
  const { errors, touchedFields, isSubmitted } = useFormState<FormValues>({ name: scheduleFields })
  const { field: from } = useController<FormValues, 'join_from'>({ name: 'join_from' })
  const { field: until } = useController<FormValues, 'join_until'>({ name: 'join_until' })
  const { field: zone } = useController<FormValues, 'time_zone'>({ name: 'time_zone' })
  const value = useDisplayedValues({ join_from, join_until, time_zone })
  const { ref: fromRef } = from
  const { ref: untilRef } = until
  const { ref: zoneRef } = zone
  const focusRef = useCallback(
    (field: ScheduleField, focus: (() => void) | null) => {
      const ref = { join_from: fromRef, join_until: untilRef, time_zone: zoneRef }[field]
      ref(focus === null ? null : { focus })
    },
    [fromRef, untilRef, zoneRef],
  )

  const change = (next: ScheduleValue) => {
    for (const field of scheduleFields) {
      if (next[field] === value[field]) continue
      form.setValue(field, next[field], { shouldDirty: true })
    }
    // The rules tie the fields together: a change to one can fix or break the other.
    const left = scheduleFields.filter((field) => isSubmitted || touchedFields[field])
    if (left.length > 0) void form.trigger(left)
  }

  return (
    <>
      <ScheduleFields
        value={value}
        onChange={change}
        onBlur={(field) =>
          ({ join_from: from, join_until: until, time_zone: zone })[field].onBlur()
        }
        errors={messagesOf(errors)}
        focusRef={focusRef}
      />
      {isHydrated && (
        <Suspense>
          <ScheduleRemarks value={value} ownId={ownId} />
        </Suspense>
      )}
    </>
  )
})

function messagesOf(
  errors: Partial<Record<ScheduleField, { message?: string }>>,
): Partial<Record<ScheduleField, string>> {
  const messages: Partial<Record<ScheduleField, string>> = {}
  for (const field of scheduleFields) {
    const message = errors[field]?.message
    if (message) messages[field] = message
  }
  return messages
}
