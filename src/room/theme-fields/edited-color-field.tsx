import { type KeyboardEvent, type ReactNode, useMemo, useState, useSyncExternalStore } from 'react'
import { fieldLabels } from '#contract/conference-fields.ts'
import { colorPattern } from '#contract/theme.ts'
import { ColorField } from '#ui/color-picker/color-field.tsx'
import { isComposing } from '#ui/keyboard/is-composing.ts'
import type { ThemeColorRef } from '../theme/theme-editor-api.ts'
import { useColorInput } from '../theme/use-color-input.ts'
import { colorId, type EditedColors } from './edited-colors.ts'

type Props = {
  place: ThemeColorRef
  colors: EditedColors
  /** Whether it was tried to save them: from then on every error is shown. */
  isChecked: boolean
  besideLabel: ReactNode
  inPicker: ReactNode
}

/** One of the ten colours. While it is dragged, nothing else of the form renders. */
export function EditedColorField({ place, colors, isChecked, besideLabel, inPicker }: Props) {
  const { theme, role, field } = place
  const { editor } = colors
  const [wasLeft, setLeft] = useState(false)
  const value = useMemo(() => colors.text(field), [colors, field])
  const text = useSyncExternalStore(value.subscribe, value.get)
  const color = useMemo(
    () => ({
      get: () => editor.colors.get()[theme][role],
      subscribe: editor.colors.subscribe,
    }),
    [editor, theme, role],
  )
  const pick = (picked: string) => editor.change({ [field]: picked })
  const entry = useColorInput({ color, getText: value.get, set: pick })
  // Enter saves without leaving the field.
  const tidyOnEnter = (event: KeyboardEvent) => {
    const isEnter = event.key === 'Enter' && !isComposing(event)
    if (isEnter && event.target instanceof HTMLInputElement) entry.tidy()
  }
  const isWrong = (wasLeft || isChecked) && !colorPattern.test(text)
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
        id={colorId(field)}
        label={fieldLabels[field]}
        input={{
          name: field,
          value: text,
          onChange: (event) => colors.set(field, event.target.value),
          onBlur: () => {
            entry.tidy()
            setLeft(true)
          },
        }}
        color={color}
        aside={besideLabel}
        pickerLabel={`Picker for ${role} of the ${theme} theme`}
        error={isWrong ? 'Must be a colour with six hexadecimal digits, like #044EF4' : undefined}
        tools={inPicker}
        onPick={pick}
        onPaste={entry.paste}
        remark={entry.remark}
      />
    </div>
  )
}
