import { memo, useContext } from 'react'
import { colorField, colorRoles, type ThemeName, themeLabels, themeNames } from '#contract/theme.ts'
import type { ThemeEditorApi, ThemeSlots, ThemeTools } from '#room/theme/theme-editor-api.ts'
import { FieldFrame } from './field-frame.ts'
import { Section } from './section.tsx'
import { ThemeColorField } from './theme-color-field.tsx'

type Props = { editor: ThemeEditorApi; Tools: ThemeTools }

/** The colours of the room in both looks, and between them what the tools put there. */
export const ThemeSection = memo(function ThemeSection({ editor, Tools }: Props) {
  return (
    <Tools editor={editor}>
      {(slots) => (
        <Section
          title="Theme"
          lead="Each participant’s device chooses the light or the dark one, so both matter."
          aside={slots.summary}
        >
          {slots.toolbar}
          <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2 sm:grid-rows-[repeat(5,auto)]">
            {themeNames.map((theme) => (
              <ThemeColors key={theme} theme={theme} editor={editor} slots={slots} />
            ))}
          </div>
          {slots.report}
        </Section>
      )}
    </Tools>
  )
})

function ThemeColors(props: { theme: ThemeName; editor: ThemeEditorApi; slots: ThemeSlots }) {
  const { theme, editor, slots } = props
  const frame = useContext(FieldFrame)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot share the rows of the grid around it
    <div
      role="group"
      aria-label={`${themeLabels[theme]} theme`}
      className="row-span-5 grid min-w-0 gap-y-4 sm:grid-rows-subgrid"
    >
      {colorRoles.map((role) => {
        const place = { theme, role, field: colorField(theme, role) }
        return frame(
          place.field,
          <ThemeColorField
            key={role}
            {...place}
            editor={editor}
            besideLabel={slots.besideLabel?.(place)}
            inPicker={slots.inPicker?.(place)}
          />,
        )
      })}
    </div>
  )
}
