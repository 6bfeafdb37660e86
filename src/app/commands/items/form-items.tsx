import { Palette, TextCursorInput } from 'lucide-react'
import { fieldLabels } from '#contract/conference-fields.ts'
import { themeNames } from '#contract/theme.ts'
import { fieldsToGoTo, goToField } from '#features/conference-form/fields/go-to-field.ts'
import type { openStudio } from '#features/theme-studio/open-studio.ts'
import { ThemeChip } from '#features/theme-studio/start/theme-chip.tsx'
import { presets } from '#room/theme/derived/presets.ts'
import type { ItemGroup } from './item.ts'

const icon = 'size-4'

/** The theme studio of the form that is open; undefined without one. */
type Studio = ReturnType<typeof openStudio.get>

/** The presets, each of which is applied at once. */
export function presetItems(studio: Studio): ItemGroup {
  return {
    title: 'Theme preset',
    items: studio
      ? presets.map(({ name, about, themes }) => ({
          id: `preset-${name}`,
          label: name,
          detail: about,
          words: about,
          icon: (
            <span className="grid w-16 grid-cols-2 gap-px overflow-hidden rounded-sm">
              {themeNames.map((theme) => (
                <ThemeChip key={theme} theme={themes[theme]} />
              ))}
            </span>
          ),
          run: () => studio.apply(`${name} applied`, themes),
        }))
      : [],
  }
}

/** Leads to the presets. */
export function presetChoice(studio: Studio, onPresets: () => void): ItemGroup {
  return {
    title: 'Form',
    items: studio
      ? [
          {
            id: 'presets',
            label: 'Apply a theme preset…',
            icon: <Palette className={icon} />,
            words: 'colours colors',
            keepsOpen: true,
            run: onPresets,
          },
        ]
      : [],
  }
}

/** The fields of the form that is open. */
export function fieldItems(): ItemGroup {
  return {
    title: 'Fields of the form',
    items: fieldsToGoTo().map((field) => ({
      id: `field-${field}`,
      label: fieldLabels[field],
      icon: <TextCursorInput className={icon} />,
      words: 'setting',
      run: () => goToField(field),
    })),
  }
}
