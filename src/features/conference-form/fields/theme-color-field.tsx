import { type FocusEvent, type KeyboardEvent, type ReactNode, useMemo } from 'react'
import { fieldLabels } from '#contract/conference-fields.ts'
import type { ThemeColorRef, ThemeEditorApi } from '#room/theme/theme-editor-api.ts'
import { useColorInput } from '#room/theme/use-color-input.ts'
import { ColorField } from '#ui/color-picker/color-field.tsx'
import { isComposing } from '#ui/keyboard/is-composing.ts'
import { formColor } from '../colors/form-colors.ts'
import { fieldId, useConferenceFormContext, useFieldError } from './use-form-field.ts'

type Props = ThemeColorRef & {
  editor: ThemeEditorApi
  /** At the end of the label's line. */
  besideLabel: ReactNode
  /** Below the picker, once it is open. */
  inPicker: ReactNode
}

/** One of the ten colours. While it is dragged, nothing of the form renders but its open picker. */
export function ThemeColorField({ theme, role, field, editor, ...slots }: Props) {
  const form = useConferenceFormContext()
  const input = form.register(field)
  const color = useMemo(
    () => formColor(form, editor.colors, { theme, role, field }),
    [form, editor, theme, role, field],
  )
  const pick = (picked: string) => editor.change({ [field]: picked })

  const entry = useColorInput({ color, getText: () => form.getValues(field), set: pick })

  const leave = (event: FocusEvent) => {
    entry.tidy()
    void input.onBlur(event)
  }
  // Enter submits without leaving the field.
  const tidyOnEnter = (event: KeyboardEvent) => {
    const isEnter = event.key === 'Enter' && !isComposing(event)
    if (isEnter && event.target instanceof HTMLInputElement) entry.tidy()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices where the pointer and the focus are
    <div
      className="color-place"
      onPointerEnter={() => editor.highlight.set('pointer', { theme, role })}
      onPointerLeave={() => editor.highlight.set('pointer', null)}
      onFocus={() => {
        editor.highlight.set('focus', { theme, role })
        entry.prepare()
      }}
      onBlur={() => editor.highlight.set('focus', null)}
      onKeyDown={tidyOnEnter}
    >
      <ColorField
        id={fieldId(field)}
        label={fieldLabels[field]}
        input={{ ...input, onBlur: leave }}
        color={color}
        aside={slots.besideLabel}
        pickerLabel={`Picker for ${role} of the ${theme} theme`}
        error={useFieldError(field)}
        tools={slots.inPicker}
        onPick={pick}
        onPaste={entry.paste}
        remark={entry.remark}
      />
    </div>
  )
}
