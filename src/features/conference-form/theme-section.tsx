import { colorField, colorRoles, type ThemeName, themeNames } from '#contract/theme.ts'
import { themeLabels } from '#room/preview-words.ts'
import { Section } from './section.tsx'
import { ThemeColorField } from './theme-color-field.tsx'

/** The colours of the room in both looks. */
export function ThemeSection() {
  return (
    <Section
      title="Theme"
      lead="Each participant’s device chooses the light or the dark one, so both matter."
    >
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
        {themeNames.map((theme) => (
          <ThemeColors key={theme} theme={theme} />
        ))}
      </div>
    </Section>
  )
}

function ThemeColors({ theme }: { theme: ThemeName }) {
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{themeLabels[theme]} theme</legend>
      <div className="space-y-4">
        {colorRoles.map((role) => (
          <ThemeColorField key={role} theme={theme} role={role} field={colorField(theme, role)} />
        ))}
      </div>
    </fieldset>
  )
}
