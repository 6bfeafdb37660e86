import { useQuery } from '@tanstack/react-query'
import { Lock } from 'lucide-react'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { conferenceNames } from '#api/conference/conference-names.ts'
import { type FieldName, fieldLabels, isOfKind } from '#contract/conference-fields.ts'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Field } from '#ui/fields/field.tsx'
import { fieldId, useConferenceFormContext, useFieldError } from '../fields/use-form-field.ts'
import type { FormValues } from '../values/form-values.ts'
import { nextName } from '../values/next-name.ts'
import { valueText } from '../values/value-text.ts'

type Props = {
  field: FieldName
  /** Why it cannot be changed. */
  reason: string
  /** Takes another value in place of the one that is locked. */
  onReplace: (field: FieldName, value: string) => void
}

/** A field that a template locks: its value is shown, and said why it cannot be changed. */
export function LockedField({ field, reason, onReplace }: Props) {
  const form = useConferenceFormContext()
  useWatch<FormValues>({ name: field })
  const value = valueText(form.getValues(), field)
  const shown = {
    value: value === 'None' ? '' : value,
    readOnly: true,
    dir: 'auto',
  } as const
  const style = classNames(controlStyle, 'bg-sunken! text-quiet!')
  return (
    <div className={isOfKind(field, 'switch') ? 'py-3' : undefined}>
      <Field
        id={fieldId(field)}
        label={fieldLabels[field]}
        aside={<LockMark />}
        error={useFieldError(field)}
        hint={reason}
      >
        {(control) =>
          field === 'description' ? (
            <textarea {...control} {...shown} rows={2} className={`${style} py-1.75`} />
          ) : (
            <span className="flex items-center gap-2">
              {isOfKind(field, 'color') && (
                <span
                  aria-hidden
                  className="size-7 shrink-0 rounded-sm border border-strong forced-color-adjust-none"
                  style={{ backgroundColor: value }}
                />
              )}
              <input
                {...control}
                {...shown}
                className={classNames(style, 'h-9', field === 'name' && 'font-mono')}
              />
            </span>
          )
        }
      </Field>
      {field === 'name' && <FreeName name={form.getValues('name')} onReplace={onReplace} />}
    </div>
  )
}

/** A name can be taken all the same: then the next free one takes its place. */
function FreeName({ name, onReplace }: { name: string; onReplace: Props['onReplace'] }) {
  const form = useConferenceFormContext()
  const { data } = useQuery(conferenceNames)
  const taken = new Set(data)
  const error = useFieldError('name')
  const isRefused = form.getFieldState('name').error?.type === 'server'
  if (name === '' || (!taken.has(name) && !isRefused)) return null
  const free = nextName(name, taken)
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1">
      <p role="status" className="text-warning text-xs">
        {error === undefined && 'A conference has this name already.'}
      </p>
      <Button variant="quiet" onClick={() => onReplace('name', free)}>
        {`Use ${free}`}
      </Button>
    </div>
  )
}

/** A field that a template hides: nothing, unless something is wrong with it. */
export function HiddenField(props: Props) {
  const error = useFieldError(props.field)
  // Once shown, it stays: it may be corrected here.
  const [wasShown, setShown] = useState(false)
  if (error !== undefined && !wasShown) setShown(true)
  return wasShown ? <LockedField {...props} /> : null
}

export function LockMark() {
  return (
    <span className="inline-flex items-center gap-1 text-quiet text-xs">
      <Lock aria-hidden className="size-3.5" />
      <span>Locked</span>
    </span>
  )
}
