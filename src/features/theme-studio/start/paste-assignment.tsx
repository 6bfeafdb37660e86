import { useMemo } from 'react'
import { fieldLabels } from '#contract/conference-fields.ts'
import { type ColorField, colorField, colorRoles, themeNames } from '#contract/theme.ts'
import { opacityNotice } from '#room/theme/use-color-input.ts'
import type { ThemeImport } from '#room/theme-import/model.ts'
import { SelectField, type SelectOption } from '#ui/fields/select-field.tsx'

/** What was chosen by hand, instead of what the text says; empty to leave a field as it is. */
export type Choices = Readonly<Partial<Record<ColorField, string>>>

/** For each of the ten fields its colour out of a text, where it comes from, and all others. */
export function PasteAssignment(props: {
  reading: ThemeImport
  choices: Choices
  onChoose: (field: ColorField, color: string) => void
}) {
  const { reading, choices, onChoose } = props
  const options = useMemo(() => optionsOf(reading), [reading])
  return (
    <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      {themeNames.map((theme) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset takes no part in the grid around it
        <div
          key={theme}
          role="group"
          aria-label={`Pasted colours for the ${theme} theme`}
          className="min-w-0 space-y-3"
        >
          {colorRoles.map((role) => {
            const field = colorField(theme, role)
            return (
              <SelectField
                key={field}
                id={`pasted-${field}`}
                label={`Colour for ${fieldLabels[field].toLowerCase()}`}
                hint={originOf(reading, field, choices[field])}
                options={options}
                value={choices[field] ?? reading.found[field]?.hex.toUpperCase() ?? ''}
                onChange={({ target }) => onChoose(field, target.value)}
              />
            )
          })}
        </div>
      ))}
    </div>
  )
}

function optionsOf({ palette }: ThemeImport): readonly SelectOption[] {
  return [
    { value: '', label: 'Leave as it is' },
    ...palette.map(({ hex, label }) => ({
      value: hex,
      label: label === '' ? hex : `${hex}, ${shortened(label)}`,
      art: <Swatch color={hex} />,
    })),
  ]
}

/** Selectors can be as long as a line; the beginning tells them apart. */
function shortened(label: string): string {
  return label.length > 60 ? `${label.slice(0, 59)}…` : label
}

/** By an attribute of the drawing, which a browser may copy into the closed list as it is. */
function Swatch({ color }: { color: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 shrink-0 rounded-sm">
      <rect width="16" height="16" fill={color} />
    </svg>
  )
}

function originOf({ found, unread }: ThemeImport, field: ColorField, choice?: string): string {
  if (choice === '') return 'Stays as it is.'
  if (choice !== undefined) return 'Chosen by hand.'
  const color = found[field]
  if (color) {
    const from = `From ${shortened(color.source)}.`
    return color.alpha < 1 ? `${from} ${opacityNotice(color.alpha)}` : from
  }
  const text = unread[field]
  return text === undefined ? 'Not named in the text.' : `Cannot be read: ${shortened(text)}`
}
