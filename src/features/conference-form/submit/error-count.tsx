import { useFormState } from 'react-hook-form'
import type { FormValues } from '../values/form-values.ts'

/** How many fields are wrong, after a submit: the summary may be out of view. */
export function ErrorCount() {
  const { errors, isSubmitted } = useFormState<FormValues>()
  const count = Object.keys(errors).filter((key) => key !== 'root').length
  if (!isSubmitted || count === 0) return null
  return (
    <span className="ms-auto text-danger">
      {count === 1 ? 'One field to correct' : `${count} fields to correct`}
    </span>
  )
}
