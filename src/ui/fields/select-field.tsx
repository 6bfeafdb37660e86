import { type ComponentProps, type ReactNode, startTransition, useEffect, useState } from 'react'
import { useHydrated } from '#lib/browser/use-hydrated.ts'
import { classNames } from '../class-names.ts'
import { controlStyle } from './control-style.ts'
import { Field } from './field.tsx'

export type SelectOption = {
  value: string
  label: string
  /** A small drawing beside the label, in browsers whose selects can show one; null until it has come. */
  art?: ReactNode
}

type Props = Omit<ComponentProps<'select'>, 'id' | 'children'> & {
  id: string
  label: string
  hint?: ReactNode
  error?: string | undefined
  options: readonly SelectOption[]
}

/** A labelled native select. */
export function SelectField({ id, label, hint, error, options, ...select }: Props) {
  // Many browsers drop drawings and buttons out of a select that comes as HTML, and the others fill
  // the mirror by themselves: neither may be there when the page is taken over.
  const isHydrated = useHydrated()
  // After the drawings, as the mirror is filled but once.
  const [hasMirror, setMirror] = useState(false)
  const isComplete = isHydrated && options.every(({ art }) => art !== null)
  useEffect(() => startTransition(() => setMirror(isComplete)), [isComplete])
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <select
          {...select}
          {...control}
          className={classNames(controlStyle, 'rich-select h-9 text-start')}
        >
          {hasMirror && (
            <button type="button" className="min-w-0 text-start">
              {/* Mirrors the chosen option, drawing and all. Other browsers ignore it. */}
              <selectedcontent className="flex min-w-0 items-center gap-2.5" />
            </button>
          )}
          {options.map(({ value, label: text, art }) => (
            <option key={value} value={value}>
              {isHydrated && art}
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
