import { useDeferredValue, useMemo, useState } from 'react'
import { colorField, colorFields, colorRoles, themeNames } from '#contract/theme.ts'
import type { PartialColors, Themes } from '#room/theme/color-source.ts'
import type { ThemeImport } from '#room/theme-import/model.ts'
import { readThemeText } from '#room/theme-import/read-theme-text.ts'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Field } from '#ui/fields/field.tsx'
import type { Studio } from '../studio.ts'
import { type Choices, PasteAssignment } from './paste-assignment.tsx'

/** Colours out of a text, shown with where they come from before they are used. */
export default function PasteStart({ studio }: { studio: Studio }) {
  const [text, setText] = useState('')
  const [choices, setChoices] = useState<Choices>({})
  // A stylesheet of a whole site takes longer to parse than a keystroke may.
  const settled = useDeferredValue(text)
  const reading = useMemo(() => readThemeText(settled), [settled])
  const colors = chosenColors(reading, choices)
  return (
    <div className="space-y-3">
      <Field
        id="pasted-theme"
        label="Colours as text"
        hint="CSS, Sass or Tailwind, design tokens, a theme in JSON or code, rows of a table, a palette, or a list. What has no name, you assign below."
      >
        {(control) => (
          <textarea
            {...control}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setChoices({})
            }}
            rows={4}
            dir="ltr"
            spellCheck={false}
            className={classNames(controlStyle, 'py-2 font-mono')}
          />
        )}
      </Field>
      <p role="status" className="text-quiet text-xs">
        {settled.trim() !== '' && summaryOf(reading)}
      </p>
      {reading.palette.length > 0 && (
        <PasteAssignment
          reading={reading}
          choices={choices}
          onChoose={(field, color) => setChoices({ ...choices, [field]: color })}
        />
      )}
      <Button
        disabled={Object.keys(colors).length === 0}
        onClick={() =>
          studio.apply('Pasted colours applied', overlay(studio.editor.colors.get(), colors))
        }
      >
        Use these colours
      </Button>
    </div>
  )
}

function summaryOf({ format, found, palette, isCut }: ThemeImport): string {
  const cut = isCut ? ' The text is very long: only its beginning was read.' : ''
  if (format === '') return `No colour found in this text.${cut}`
  const count = Object.keys(found).length
  const named =
    count > 0
      ? `${count} of ten colours found.`
      : `No colour is named for a field: choose which of the ${palette.length} is for what.`
  return `${named} Read as ${format}.${cut}`
}

function chosenColors({ found }: ThemeImport, choices: Choices): PartialColors {
  return Object.fromEntries(
    colorFields.flatMap((field) => {
      const color = choices[field] ?? found[field]?.hex
      return color ? [[field, color]] : []
    }),
  )
}

function overlay(themes: Themes, colors: PartialColors): Themes {
  const [light, dark] = themeNames.map((theme) => ({
    ...themes[theme],
    ...Object.fromEntries(
      colorRoles.flatMap((role) => {
        const color = colors[colorField(theme, role)]
        return color === undefined ? [] : [[role, color]]
      }),
    ),
  }))
  return { light: light ?? themes.light, dark: dark ?? themes.dark }
}
