import { useState } from 'react'
import { readColor } from '#color/css-color/read-color.ts'
import { colorPattern } from '#contract/theme.ts'
import { createStore } from '#lib/state/store.ts'
import { themesFromBrand } from '#room/theme/derived/themes-from-brand.ts'
import { useColorInput } from '#room/theme/use-color-input.ts'
import { Button } from '#ui/button.tsx'
import { ColorField } from '#ui/color-picker/color-field.tsx'
import { hasEyeDropper, pickFromScreen } from '../eye-dropper.ts'
import type { Studio } from '../studio.ts'

/** One colour, and a whole pair of themes made from it. */
export function BrandStart({ studio }: { studio: Studio }) {
  const [text, setText] = useState(() => studio.editor.colors.get().light.primary)
  const [color] = useState(() => createStore(text))
  const change = (next: string) => {
    setText(next)
    if (colorPattern.test(next)) color.set(next)
  }
  const entry = useColorInput({ color, getText: () => text, set: change })
  const read = readColor(text)
  const pick = async () => {
    const picked = await pickFromScreen()
    if (picked) change(picked)
  }
  return (
    <div className="space-y-3">
      <div className="max-w-60">
        <ColorField
          id="brand-colour"
          label="Brand colour"
          pickerLabel="Picker for the brand"
          input={{
            name: 'brand_colour',
            value: text,
            onChange: (event) => change(event.target.value),
            onFocus: entry.prepare,
            onBlur: entry.tidy,
          }}
          color={color}
          error={read ? undefined : 'Must be a colour with six hexadecimal digits, like #044EF4'}
          onPick={change}
          onPaste={entry.paste}
          remark={entry.remark}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          disabled={!read}
          onClick={() =>
            read && studio.apply(`Themes made from ${read.hex}`, themesFromBrand(read.hex))
          }
        >
          Make both themes
        </Button>
        {hasEyeDropper() && (
          <Button variant="quiet" onClick={() => void pick()}>
            Pick from the screen
          </Button>
        )}
      </div>
      <p className="text-quiet text-xs">
        It becomes the primary colour, darkened if white text on it would be hard to read.
      </p>
    </div>
  )
}
