import { memo, Suspense, useCallback, useRef } from 'react'
import { useController, useFormState, useWatch } from 'react-hook-form'
import { lazyAfterPaint } from '#lib/browser/lazy-after-paint.ts'
import { Approached, useApproach } from '#lib/browser/use-approach.ts'
import { useHydrated } from '#lib/browser/use-hydrated.ts'
import { ScheduleFields } from '#schedule/fields/schedule-fields.tsx'
import type { ScheduleField, ScheduleValue } from '#schedule/fields/schedule-value.ts'
import type { FormValues } from '../../values/form-values.ts'
import { Section } from '../section.tsx'
import { useConferenceFormContext, useDisplayedValues } from '../use-form-field.ts'

const scheduleFields = ['join_from', 'join_until', 'time_zone'] as const

// Without it nothing is missing that keeps a window from being sent.
const ScheduleRemarks = lazyAfterPaint(() => import('./schedule-remarks.tsx'))

/** When people can join. */
export const ScheduleSection = memo(function ScheduleSection({
  ownId,
  isBlank,
}: {
  ownId: string | undefined
  /** Nothing is in the form yet. */
  isBlank: boolean
}) {
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
  const section = useRef<HTMLElement>(null)
  const isEmpty = join_from === '' && join_until === ''
  // An empty form is typed into from the top, which nothing large is to disturb.
  const isApproached = useApproach(section, !isBlank || !isEmpty)
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
    <Section
      title="Schedule"
      lead="People can join only between these times. Anyone already inside stays."
      ref={section}
    >
      <Approached value={isApproached}>
        <ScheduleFields
          value={value}
          onChange={change}
          onBlur={(field) =>
            ({ join_from: from, join_until: until, time_zone: zone })[field].onBlur()
          }
          errors={messagesOf(errors)}
          focusRef={focusRef}
        />
      </Approached>
      {isHydrated && (
        <Suspense>
          <ScheduleRemarks value={value} ownId={ownId} />
        </Suspense>
      )}
    </Section>
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
