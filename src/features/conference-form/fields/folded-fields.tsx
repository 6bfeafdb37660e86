import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import { conferenceDefaults, type FieldOfKind, fieldLabels } from '#contract/conference-fields.ts'
import type { FormValues } from '../values/form-values.ts'

type Props = { fields: readonly FieldOfKind<'choice' | 'switch'>[]; children: ReactNode }

/** Fields that are rarely needed: folded away until one is wrong or not at its default. */
export function FoldedFields({ fields, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null)
  const isChanged = useWatch({
    compute: (values: FormValues) =>
      fields.some((field) => values[field] !== conferenceDefaults[field]),
  })
  const { errors } = useFormState<FormValues>({ name: fields })
  const isWrong = fields.some((field) => errors[field])
  useLayoutEffect(() => {
    if (details.current && (isChanged || isWrong)) details.current.open = true
  }, [isChanged, isWrong])
  return (
    <details ref={details} className="mt-2 -mb-2">
      <summary className="rounded-sm py-2 marker:text-quiet">
        <span className="font-medium">More settings</span>{' '}
        <span className="ms-2 text-quiet text-xs">
          {fields.map((field) => fieldLabels[field]).join(', ')}
        </span>
      </summary>
      <div className="pt-3">{children}</div>
    </details>
  )
}
