import type { ChangeEvent } from 'react'
import { textLimits } from '#contract/conference.ts'
import { fieldLabels } from '#contract/labels.ts'
import { classNames } from '#ui/class-names.ts'
import { controlLook } from '#ui/control-look.ts'
import { Field } from '#ui/field.tsx'
import { Counter } from './counter.tsx'
import { Section } from './section.tsx'
import { isProposed, slug } from './slug.ts'
import { fieldId, useConferenceFormContext, useFieldError } from './use-form-field.ts'

/** What the conference is called and what it is about. */
export function DetailsSection() {
  const form = useConferenceFormContext()
  const displayName = form.register('display_name')

  const followWithName = async (event: ChangeEvent<HTMLInputElement>) => {
    const { display_name: before, name } = form.getValues()
    await displayName.onChange(event)
    if (!isProposed(name, before)) return
    const shouldValidate = form.getFieldState('name').invalid
    form.setValue('name', slug(event.target.value), { shouldValidate })
  }

  return (
    <Section title="Details">
      <div className="space-y-5">
        <Field
          id={fieldId('display_name')}
          label={fieldLabels.display_name}
          error={useFieldError('display_name')}
          aside={<Counter field="display_name" limit={textLimits.display_name} />}
          hint="What participants read at the top of the room."
        >
          {(control) => (
            <input
              {...displayName}
              {...control}
              onChange={(event) => void followWithName(event)}
              type="text"
              dir="auto"
              required
              aria-required
              autoComplete="off"
              className={classNames(controlLook, 'h-9')}
            />
          )}
        </Field>
        <Field
          id={fieldId('name')}
          label={fieldLabels.name}
          optional
          error={useFieldError('name')}
          aside={<Counter field="name" limit={textLimits.name} />}
          hint="Unique in the space and fixed once created. Left empty, SignalWire makes one."
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
        <Field
          id={fieldId('description')}
          label={fieldLabels.description}
          optional
          error={useFieldError('description')}
          aside={<Counter field="description" limit={textLimits.description} />}
        >
          {(control) => (
            <textarea
              {...form.register('description')}
              {...control}
              rows={3}
              dir="auto"
              className={classNames(controlLook, 'field-sizing-content max-h-80 min-h-20 py-2')}
            />
          )}
        </Field>
      </div>
    </Section>
  )
}
