import { lazy, type ReactNode, Suspense } from 'react'
import { useWatch } from 'react-hook-form'
import { conferenceFields, fieldLabels } from '#contract/conference-fields.ts'
import { classNames } from '#ui/class-names.ts'
import { controlLook } from '#ui/control-look.ts'
import { Field } from '#ui/field.tsx'
import { Counter } from './counter.tsx'
import type { FormValues } from './form-values.ts'
import { fieldId, useConferenceFormContext, useFieldError } from './use-form-field.ts'

function Nothing(): ReactNode {
  return null
}

// Without it, SignalWire says what is taken.
const FreeName = lazy(() => import('./free-name.tsx').catch(() => ({ default: Nothing })))

/** The name in the space, and a free one where it is taken. */
export function NameField() {
  const form = useConferenceFormContext()
  const error = useFieldError('name')
  const name = useWatch<FormValues, 'name'>({ name: 'name' })
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
      {name !== '' && (
        <Suspense>
          <FreeName name={name} />
        </Suspense>
      )}
    </div>
  )
}
