import { useId, useLayoutEffect, useState } from 'react'
import { fieldLabels } from '#contract/conference-fields.ts'
import { colorPattern } from '#contract/theme.ts'
import { createStore } from '#lib/state/store.ts'
import { useColorInput } from '#room/theme/use-color-input.ts'
import { ColorField } from '#ui/color-picker/color-field.tsx'
import { LeaveButton } from '../leave-button.tsx'
import type { EditFieldProps } from './edit-field-props.ts'

/** A colour of all chosen conferences: the swatch shows the most common one until it is touched. */
export function EditColor({ field, shared, value, onChange, error }: EditFieldProps) {
  const id = useId().replaceAll(':', '')
  const [first, second] = shared
  const common = typeof first?.value === 'string' ? first.value : ''
  const text = value === undefined ? (second ? '' : common) : String(value ?? '')
  const shown = colorPattern.test(text) ? text : colorPattern.test(common) ? common : '#FFFFFF'
  const [color] = useState(() => createStore(shown))
  useLayoutEffect(() => color.set(shown), [color, shown])
  const entry = useColorInput({ color, getText: () => text, set: onChange })
  return (
    <ColorField
      id={id}
      label={fieldLabels[field]}
      input={{
        value: text,
        ...(value === undefined && second && { placeholder: 'Several values' }),
        onChange: ({ target }) => onChange(target.value === '' ? undefined : target.value),
        onFocus: entry.prepare,
        onBlur: entry.tidy,
      }}
      color={color}
      pickerLabel={`Picker for ${fieldLabels[field]}`}
      aside={<LeaveButton field={field} isTouched={value !== undefined} onChange={onChange} />}
      error={error}
      onPick={onChange}
      onPaste={entry.paste}
      remark={entry.remark}
    />
  )
}
