import { useRef } from 'react'
import { useController } from 'react-hook-form'
import { fieldLabels } from '#contract/labels.ts'
import {
  type ColorRole,
  colorPattern,
  type ColorField as Field,
  type ThemeName,
} from '#contract/theme.ts'
import { parseColor } from '#room/color.ts'
import { ColorField } from '#ui/color-field.tsx'
import type { FormValues } from './form-values.ts'
import { fieldId } from './use-form-field.ts'

type Props = { theme: ThemeName; role: ColorRole; field: Field }

/** One of the ten colours. The only part of the form that renders while it is dragged. */
export function ThemeColorField({ theme, role, field: name }: Props) {
  const { field, fieldState } = useController<FormValues, Field>({ name })
  const lastColor = useRef(field.value)
  const color = colorPattern.test(field.value) ? field.value : lastColor.current

  const change = (value: string) => {
    if (colorPattern.test(value)) lastColor.current = value
    field.onChange(value)
  }

  const leave = () => {
    const tidy = parseColor(field.value)
    if (tidy !== undefined && tidy !== field.value) change(tidy)
    field.onBlur()
  }

  return (
    <ColorField
      id={fieldId(name)}
      ref={field.ref}
      label={fieldLabels[name]}
      pickerLabel={`Picker for ${role} of the ${theme} theme`}
      value={field.value}
      color={color}
      error={fieldState.error?.message}
      onChange={change}
      onBlur={leave}
      readPaste={parseColor}
    />
  )
}
