import type { BrandKitColors } from '#contract/records/brand-kit.ts'
import {
  type ColorField,
  colorField,
  colorPattern,
  colorRoles,
  type Theme,
  type ThemeName,
} from '#contract/theme.ts'
import { createStore } from '#lib/state/store.ts'
import type { ColorValue } from '#ui/color-picker/color-value.ts'
import { createHighlight } from '../preview/highlight.ts'
import type { Themes } from '../theme/color-source.ts'
import type { ThemeEditorApi } from '../theme/theme-editor-api.ts'
import { themesOfFields } from '../theme/themes-of-fields.ts'

/** Ten colours that are being edited: what stands in the fields, and what it paints. */
export type EditedColors = Readonly<{
  /** What is typed, which may be no colour yet. */
  texts: () => BrandKitColors
  text: (field: ColorField) => ColorValue
  set: (field: ColorField, text: string) => void
  editor: ThemeEditorApi
}>

/** @returns an editor of them, which renders nothing of the form while a colour is dragged */
export function createEditedColors(initial: BrandKitColors): EditedColors {
  const texts = createStore(initial)
  let themes = themesOfFields(initial)
  const get = () => {
    const light = nextTheme('light', texts.get(), themes.light)
    const dark = nextTheme('dark', texts.get(), themes.dark)
    if (light !== themes.light || dark !== themes.dark) themes = { light, dark } satisfies Themes
    return themes
  }
  return {
    texts: texts.get,
    text: (field) => ({ get: () => texts.get()[field], subscribe: texts.subscribe }),
    set: (field, text) => texts.set({ ...texts.get(), [field]: text }),
    editor: {
      colors: { get, subscribe: texts.subscribe },
      highlight: createHighlight(),
      isBrandKit: true,
      focus: (field) => document.getElementById(colorId(field))?.focus(),
      change: (colors) => texts.set({ ...texts.get(), ...colors }),
    },
  }
}

/** The id of its control, where labels and links lead. */
export function colorId(field: ColorField): string {
  return `color-${field}`
}

/** The very same object where nothing changed. While a colour is half typed, the one before stays. */
function nextTheme(name: ThemeName, texts: BrandKitColors, before: Theme): Theme {
  const after = { ...before }
  for (const role of colorRoles) {
    const text = texts[colorField(name, role)]
    if (colorPattern.test(text)) after[role] = text
  }
  return colorRoles.some((role) => after[role] !== before[role]) ? after : before
}
