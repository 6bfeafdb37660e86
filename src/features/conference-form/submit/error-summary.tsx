import { useFormState } from 'react-hook-form'
import { Notice } from '#ui/notices/notice.tsx'
import { revealField } from '../fields/reveal-field.ts'
import { fieldId, useConferenceFormContext } from '../fields/use-form-field.ts'
import { type FormValues, formFields, formLabels } from '../values/form-values.ts'

type Props = {
  /** What SignalWire found wrong without naming a field of the form. */
  unnamed: readonly string[]
}

/** After a submit: every error, each with a link to its field. */
export function ErrorSummary({ unnamed }: Props) {
  const form = useConferenceFormContext()
  const { errors, isSubmitted } = useFormState<FormValues>()
  const wrong = formFields.filter((field) => errors[field])
  const count = wrong.length + unnamed.length
  if (!isSubmitted || count === 0) return null
  return (
    <Notice
      tone="danger"
      role="alert"
      title={count === 1 ? 'One thing needs your attention' : `${count} things need your attention`}
    >
      <ul className="list-disc space-y-1 ps-4">
        {wrong.map((field) => (
          <li key={field}>
            <a
              href={`#${fieldId(field)}`}
              className="font-medium underline underline-offset-2"
              onClick={(event) => {
                event.preventDefault()
                revealField(field)
                form.setFocus(field)
              }}
            >
              {formLabels[field]}
            </a>
            <span>{`: ${errors[field]?.message ?? ''}`}</span>
          </li>
        ))}
        {unnamed.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Notice>
  )
}
