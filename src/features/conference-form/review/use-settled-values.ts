import { useEffect, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

/** Longest pause between two changes of one drag. */
const SETTLE_MS = 120

/**
 * The form's values once they have come to rest, so that what shows them does not render at every
 * step of a drag.
 *
 * @param form whose values
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
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = () => setValues({ ...form.getValues() })
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer)
        timer = setTimeout(settle, SETTLE_MS)
      },
    })
    settle()
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [form, isFollowed])
  return values
}
