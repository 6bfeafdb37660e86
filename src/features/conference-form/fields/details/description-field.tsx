import { conferenceFields, fieldLabels } from '#contract/conference-fields.ts'
import { classNames } from '#ui/class-names.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Field } from '#ui/fields/field.tsx'
import { fieldId, useConferenceFormContext, useFieldError } from '../use-form-field.ts'
import { Counter } from './counter.tsx'
import { preserveText } from './preserve-text.ts'

/** What the conference is about. */
export function DescriptionField() {
  const form = useConferenceFormContext()
  return (
    <Field
      id={fieldId('description')}
      label={fieldLabels.description}
      optional
      error={useFieldError('description')}
      aside={<Counter field="description" limit={conferenceFields.description.limit} />}
    >
      {(control) => (
        <textarea
          {...form.register('description', { setValueAs: preserveText(form, 'description') })}
          {...control}
          rows={1}
          dir="auto"
          className={classNames(
            controlStyle,
            'field-sizing-content max-h-80 min-h-9 resize-none py-1.75 focus:data-one-line:[contain:layout_size]',
          )}
        />
      )}
    </Field>
  )
}
