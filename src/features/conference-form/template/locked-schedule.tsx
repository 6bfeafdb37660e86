import { useRef } from 'react'
import { useWatch } from 'react-hook-form'
import ClockChangePrompt from '#schedule/fields/clock-change-prompt.tsx'
import { resolveFieldTime } from '#schedule/fields/field-time.ts'
import { formatWindow, formatZone } from '#schedule/format.ts'
import { windowRuleText } from '#schedule/rule/window-rule-text.ts'
import { Box } from '#ui/box.tsx'
import { FieldError } from '#ui/fields/field.tsx'
import { fieldId, useConferenceFormContext, useFieldError } from '../fields/use-form-field.ts'
import type { FormValues } from '../values/form-values.ts'
import { LockMark } from './locked-field.tsx'
import type { TemplateStart } from './template-start.ts'

type Props = { start: TemplateStart; reason: string }

const ends = ['join_from', 'join_until', 'time_zone'] as const

/** A window that a template locks. Where clocks skip its start or show it twice, it still asks. */
export function LockedSchedule({ start, reason }: Props) {
  const form = useConferenceFormContext()
  const [from, until, zone] = useWatch<FormValues, typeof ends>({ name: ends })
  const fromError = useFieldError('join_from')
  const untilError = useFieldError('join_until')
  const shown = useRef<HTMLParagraphElement>(null)
  const begin = resolveFieldTime(from, zone)
  const end = resolveFieldTime(until, zone)
  const isOpen = start.window !== undefined && start.window.start.kind !== 'instant'
  return (
    <Box title="Schedule" aside={<LockMark />}>
      <p ref={shown} id={fieldId('join_from')} tabIndex={-1} className="font-medium">
        {begin.kind === 'instant' && end.kind === 'instant'
          ? formatWindow({ from: begin.at, until: end.at }, zone)
          : (start.window?.day ?? '')}
      </p>
      <p id={fieldId('join_until')} tabIndex={-1} className="text-quiet text-xs">
        {begin.kind === 'instant' && <span>{formatZone(zone, begin.at)}. </span>}
        {start.template.window && <span>{`${windowRuleText(start.template.window)}. `}</span>}
        <span>{reason}</span>
      </p>
      {isOpen && (
        <ClockChangePrompt
          value={from}
          zone={zone}
          onChange={(text) =>
            form.setValue('join_from', text, { shouldDirty: true, shouldValidate: true })
          }
          focusField={() => shown.current?.focus()}
        />
      )}
      <FieldError id="locked-join-from-error" error={fromError} />
      <FieldError id="locked-join-until-error" error={untilError} />
    </Box>
  )
}

/** A window that a template hides: nothing, unless something is asked or wrong. */
export function HiddenSchedule(props: Props) {
  const fromError = useFieldError('join_from')
  const untilError = useFieldError('join_until')
  const isOpen = props.start.window !== undefined && props.start.window.start.kind !== 'instant'
  return isOpen || fromError !== undefined || untilError !== undefined ? (
    <LockedSchedule {...props} />
  ) : null
}
