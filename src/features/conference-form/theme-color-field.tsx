import type { ReactNode } from 'react'
import { useController } from 'react-hook-form'
import { fieldLabels } from '#contract/labels.ts'
import type { ColorField as Field } from '#contract/theme.ts'
import { parseColor } from '#room/color.ts'
import type { ColorPlace, ThemePort } from '#room/theme-port.ts'
import { ColorField } from '#ui/color-field.tsx'
import type { FormValues } from './form-values.ts'
import { fieldId } from './use-form-field.ts'

type Props = ColorPlace & {
  port: ThemePort
  /** At the end of the label's line. */
  besideLabel: ReactNode
  /** Beneath the field. */
  below: ReactNode
  /** Beneath the picker, once it is open. */
  inPicker: ReactNode
}

/** One of the ten colours. The only part of the form that renders while it is dragged. */
export function ThemeColorField({ theme, role, field: name, port, ...slots }: Props) {
  const { field, fieldState } = useController<FormValues, Field>({ name })

  const leave = () => {
    const tidy = parseColor(field.value)
    if (tidy !== undefined && tidy !== field.value) field.onChange(tidy)
    field.onBlur()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices where the pointer and the focus are
    <div
      className="color-place"
      onPointerEnter={() => port.spotlight.set('pointer', { theme, role })}
      onPointerLeave={() => port.spotlight.set('pointer', null)}
      onFocus={() => port.spotlight.set('focus', { theme, role })}
      onBlur={() => port.spotlight.set('focus', null)}
    >
      <ColorField
        id={fieldId(name)}
        name={name}
        ref={field.ref}
        label={fieldLabels[name]}
        aside={slots.besideLabel}
        pickerLabel={`Picker for ${role} of the ${theme} theme`}
        value={field.value}
        color={port.colors.get()[theme][role]}
        error={fieldState.error?.message}
        note={slots.below}
        tools={slots.inPicker}
        onChange={field.onChange}
        onBlur={leave}
        readPaste={parseColor}
      />
    </div>
  )
}
