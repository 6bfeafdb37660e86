import { colorField, colorRoles, themeLabels, themeNames } from '#contract/theme.ts'
import type { ThemeSlots } from '../theme/theme-editor-api.ts'
import { EditedColorField } from './edited-color-field.tsx'
import type { EditedColors } from './edited-colors.ts'

type Props = {
  colors: EditedColors
  /** Whether it was tried to save them: from then on every error is shown. */
  isChecked: boolean
  /** What tools put between the fields. */
  slots: ThemeSlots
}

/** The ten colours of a pair of themes that is edited, side by side. */
export function ThemeFields({ colors, isChecked, slots }: Props) {
  return (
    <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2 sm:grid-rows-[repeat(5,auto)]">
      {themeNames.map((theme) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot share the rows of the grid around it
        <div
          key={theme}
          role="group"
          aria-label={`${themeLabels[theme]} theme`}
          className="row-span-5 grid min-w-0 gap-y-4 sm:grid-rows-subgrid"
        >
          {colorRoles.map((role) => {
            const place = { theme, role, field: colorField(theme, role) }
            return (
              <EditedColorField
                key={role}
                place={place}
                colors={colors}
                isChecked={isChecked}
                besideLabel={slots.besideLabel?.(place)}
                inPicker={slots.inPicker?.(place)}
              />
            )
          })}
        </div>
      ))}
    </div>
  )
}
