import { type ReactNode, type ToggleEvent, useLayoutEffect, useRef } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import { conferenceDefaults, type FieldOfKind, fieldLabels } from '#contract/conference-fields.ts'
import { tryStorage } from '#lib/state/stored-value.ts'
import type { FormValues } from '../values/form-values.ts'

type Props = { fields: readonly FieldOfKind<'choice' | 'switch'>[]; children: ReactNode }

/** Kept where somebody who never needs these fields has folded them away. */
const FOLDED_KEY = 'greenroom.more-settings-folded'

const isKeptFolded = () => tryStorage('local', (storage) => storage.getItem(FOLDED_KEY)) === 'true'

/**
 * Fields that are rarely needed. Who folds them away has them so on the next visit too, unless one
 * is wrong or not at its default.
 */
export function FoldedFields({ fields, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null)
  const isChanged = useWatch({
    compute: (values: FormValues) =>
      fields.some((field) => values[field] !== conferenceDefaults[field]),
  })
  const { errors } = useFormState<FormValues>({ name: fields })
  const isWrong = fields.some((field) => errors[field])
  useLayoutEffect(() => {
    if (details.current && isKeptFolded()) details.current.open = false
  }, [])
  useLayoutEffect(() => {
    if (details.current && (isChanged || isWrong)) details.current.open = true
  }, [isChanged, isWrong])
  // What was opened for a value or an error stays folded for the next visit.
  const keepFold = ({ currentTarget: { open } }: ToggleEvent<HTMLDetailsElement>) => {
    if (isChanged || isWrong || open !== isKeptFolded()) return
    tryStorage('local', (storage) =>
      open ? storage.removeItem(FOLDED_KEY) : storage.setItem(FOLDED_KEY, 'true'),
    )
  }
  return (
    <details ref={details} open onToggle={keepFold} className="mt-2 -mb-2">
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
