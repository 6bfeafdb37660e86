import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import { conferenceNames } from '#api/conference-names.ts'
import { conferenceFields, fieldLabels } from '#contract/conference-fields.ts'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { controlLook } from '#ui/control-look.ts'
import { Field } from '#ui/field.tsx'
import { Counter } from './counter.tsx'
import type { FormValues } from './form-values.ts'
import { nextName } from './proposed-name.ts'
import { fieldId, useConferenceFormContext, useFieldError } from './use-form-field.ts'

/** The name in the space, and a free one where it is taken. */
export function NameField() {
  const form = useConferenceFormContext()
  const error = useFieldError('name')
  const free = useFreeName()
  return (
    <div>
      <Field
        id={fieldId('name')}
        label={fieldLabels.name}
        optional
        error={error}
        aside={<Counter field="name" limit={conferenceFields.name.limit} />}
        hint="Unique in the space and fixed once created. Left empty, Greenroom adds one of its own."
      >
        {(control) => (
          <input
            {...form.register('name')}
            {...control}
            type="text"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            className={classNames(controlLook, 'h-9 font-mono')}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 [&:has(button)]:mt-1.5">
        <p role="status" className="text-warning text-xs">
          {free !== null && error === undefined && 'A conference has this name already.'}
        </p>
        {free !== null && (
          <Button
            look="quiet"
            onClick={() => {
              form.setValue('name', free, { shouldDirty: true, shouldValidate: true })
              // The button is gone now.
              form.setFocus('name')
            }}
          >
            Use {free}
          </Button>
        )}
      </div>
    </div>
  )
}

/** @returns a name like the present one that is not known to be taken; null where that is not */
function useFreeName(): string | null {
  const name = useWatch<FormValues, 'name'>({ name: 'name' })
  const { errors } = useFormState<FormValues>({ name: 'name', exact: true })
  const { data } = useQuery({ ...conferenceNames, enabled: name !== '' })
  const taken = useMemo(() => new Set(data), [data])
  // SignalWire knows names that were not read.
  const isRefused = errors.name?.type === 'server'
  if (name === '' || (!isRefused && !taken.has(name))) return null
  return nextName(name, taken)
}
