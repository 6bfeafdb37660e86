import { useWatch } from 'react-hook-form'
import { codePoints } from '#contract/text/text.ts'
import { classNames } from '#ui/class-names.ts'
import type { FormValues } from '../../values/form-values.ts'
import { useDisplayedValues } from '../use-form-field.ts'

/** The part of a limit from which on people want to know. */
const NEAR = 0.8

type Props = { field: 'name' | 'display_name' | 'description'; limit: number }

/** How much of a text's limit is used, counted as people count characters; in sight only near it. */
export function Counter({ field, limit }: Props) {
  const values = useDisplayedValues({
    [field]: useWatch<FormValues, typeof field>({ name: field }),
  })
  const used = codePoints(values[field] ?? '')
  return (
    <span
      className={classNames(
        used < limit * NEAR ? 'sr-only laid-out-alone' : 'text-xs tabular-nums',
        used > limit ? 'font-semibold text-danger' : 'text-quiet',
      )}
    >
      <span className="sr-only">Characters used: </span>
      <span>{`${used} / ${limit}`}</span>
    </span>
  )
}
