import { conferenceFields, fieldLabels } from '#contract/conference-fields.ts'
import { classNames } from '#ui/class-names.ts'
import { controlLook } from '#ui/control-look.ts'
import { Field } from '#ui/field.tsx'
import { Counter } from './counter.tsx'
import { DescriptionField } from './description-field.tsx'
import { DisplayNameField } from './display-name-field.tsx'
import { isProposed, proposedName } from './proposed-name.ts'
import { Section } from './section.tsx'
import { fieldId, useConferenceFormContext, useFieldError } from './use-form-field.ts'

/** What a new conference is called and what it is about. */
export function DetailsSection() {
  const form = useConferenceFormContext()
  const followWithName = (now: string, before: string) => {
    if (!isProposed(form.getValues('name'), before)) return
    const shouldValidate = form.getFieldState('name').invalid
    form.setValue('name', proposedName(now), { shouldValidate })
  }
  return (
    <Section title="Details">
      <div className="space-y-5">
        <DisplayNameField onTyped={followWithName} />
        <Field
          id={fieldId('name')}
          label={fieldLabels.name}
          optional
          error={useFieldError('name')}
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
        <DescriptionField />
      </div>
    </Section>
  )
}
