import { useEffect, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { debounce } from '#lib/debounce.ts'

/** Longest pause between two changes of one drag. */
const SETTLE_MS = 120

/**
 * The form's values once they have come to rest, so that what shows them does not render at every
 * step of a drag.
 *
 * @param isFollowed false follows nothing
 * @returns the values as of the last rest
 */
export function useSettledValues<Values extends FieldValues, Context, Output>(
  form: UseFormReturn<Values, Context, Output>,
  isFollowed = true,
): Values {
  const [values, setValues] = useState(() => form.getValues())
  useEffect(() => {
    if (!isFollowed) return
    const settle = () => setValues({ ...form.getValues() })
    const later = debounce(settle, SETTLE_MS)
    const unsubscribe = form.subscribe({ formState: { values: true }, callback: later })
    settle()
    return () => {
      later.cancel()
      unsubscribe()
    }
  }, [form, isFollowed])
  return values
}
