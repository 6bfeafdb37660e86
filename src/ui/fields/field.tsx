import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** What a control needs so that its label, hint and error belong to it. */
export type ControlProps = {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

type Props = {
  /** Also what links from an error summary lead to. */
  id: string
  label: string
  hint?: ReactNode
  error?: string | undefined
  /** Stands at the end of the label's line, such as a counter. */
  aside?: ReactNode
  optional?: boolean
  children: (control: ControlProps) => ReactNode
}

/** A label, a control, and beneath it either what is wrong or what helps. */
export function Field({ id, label, hint, error, aside, optional = false, children }: Props) {
  const errorId = `${id}-error`
  const hintId = `${id}-hint`
  const describedBy = [error && errorId, hint && hintId].filter(Boolean).join(' ')
  return (
    <div className="min-w-0">
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <span>
          <label htmlFor={id} className="font-medium">
            {label}
          </label>
          {optional && <span className="ms-1.5 text-quiet text-xs">optional</span>}
        </span>
        {aside}
      </div>
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': describedBy || undefined,
      })}
      <FieldError id={errorId} error={error} />
      {hint && (
        <p id={hintId} className="mt-1.5 text-quiet text-xs">
          {hint}
        </p>
      )}
    </div>
  )
}

/** What is wrong with a field, with a sign besides the colour. Nothing when nothing is. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null
  return (
    <p id={id} className="mt-1.5 flex items-start gap-1.5 text-danger text-xs">
      <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span>{error}</span>
    </p>
  )
}
