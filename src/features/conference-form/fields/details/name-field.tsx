import { lazy, type ReactNode, Suspense } from 'react'
import { useWatch } from 'react-hook-form'
import { conferenceFields, fieldLabels } from '#contract/conference-fields.ts'
import { classNames } from '#ui/class-names.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Field } from '#ui/fields/field.tsx'
import type { FormValues } from '../../values/form-values.ts'
import {
  fieldId,
  useConferenceFormContext,
  useDisplayedValues,
  useFieldError,
} from '../use-form-field.ts'
import { Counter } from './counter.tsx'

function Nothing(): ReactNode {
  return null
}

// Without it, SignalWire says what is taken.
const FreeName = lazy(() => import('./available-name.tsx').catch(() => ({ default: Nothing })))

/** The name in the space, and a free one where it is taken. */
export function NameField() {
  const form = useConferenceFormContext()
  const error = useFieldError('name')
  const { name } = useDisplayedValues({ name: useWatch<FormValues, 'name'>({ name: 'name' }) })
  return (
    <div>
      <Field
        id={fieldId('name')}
        label={fieldLabels.name}
        optional
        error={error}
        aside={<Counter field="name" limit={conferenceFields.name.limit} />}
        hint="Unique in the space and fixed once created. Leave empty and a unique name is made for you."
      >
        {(control) => (
          <input
            {...form.register('name')}
            {...control}
            type="text"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            className={classNames(controlStyle, 'block h-9 font-mono laid-out-alone')}
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

/** The name of an existing conference. */
export function FixedNameField({ name }: { name: string }) {
  return (
    <Field
      id={fieldId('name')}
      label={fieldLabels.name}
      hint="Cannot be changed: SignalWire identifies the conference by it."
    >
      {(control) => (
        <input
          {...control}
          type="text"
          value={name}
          readOnly
          className={classNames(controlStyle, 'h-9 bg-sunken font-mono text-quiet')}
        />
      )}
    </Field>
  )
}
