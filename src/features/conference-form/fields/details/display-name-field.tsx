import type { ChangeEvent } from 'react'
import { conferenceFields, fieldLabels } from '#contract/conference-fields.ts'
import { classNames } from '#ui/class-names.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Field } from '#ui/fields/field.tsx'
import { fieldId, useConferenceFormContext, useFieldError } from '../use-form-field.ts'
import { Counter } from './counter.tsx'
import { preserveText } from './preserve-text.ts'

type Props = {
  /** Called with the new text and the old. */
  onTyped?: (now: string, before: string) => void
}

/** What participants read. */
export function DisplayNameField({ onTyped }: Props) {
  const form = useConferenceFormContext()
  const displayName = form.register('display_name', {
    setValueAs: preserveText(form, 'display_name'),
  })
  const type = async (event: ChangeEvent<HTMLInputElement>) => {
    const before = form.getValues('display_name')
    await displayName.onChange(event)
    onTyped?.(event.target.value, before)
  }
  return (
    <Field
      id={fieldId('display_name')}
      label={fieldLabels.display_name}
      error={useFieldError('display_name')}
      aside={<Counter field="display_name" limit={conferenceFields.display_name.limit} />}
      hint="What participants read at the top of the room."
    >
      {(control) => (
        <input
          {...displayName}
          {...control}
          onChange={(event) => void type(event)}
          type="text"
          dir="auto"
          required
          aria-required
          autoComplete="off"
          className={classNames(controlStyle, 'block h-9 laid-out-alone')}
        />
      )}
    </Field>
  )
}
