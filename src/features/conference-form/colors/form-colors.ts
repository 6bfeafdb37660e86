import {
  colorField,
  colorFields,
  colorPattern,
  colorRoles,
  defaultTheme,
  type Theme,
  type ThemeName,
} from '#contract/theme.ts'
import type { ColorSource, Themes } from '#room/theme/color-source.ts'
import type { ThemeColorRef } from '#room/theme/theme-editor-api.ts'
import type { ColorValue } from '#ui/color-picker/color-value.ts'
import type { ConferenceFormApi } from '../form-resolver.ts'
import type { FormValues } from '../values/form-values.ts'

/**
 * The form's colours as the preview wants them: notified on every step of a drag, without rendering
 * anything. While a colour is half typed, the one before stays.
 *
 * @returns a source for one preview
 */
export function formColors(form: ConferenceFormApi): ColorSource {
  let themes: Themes = { light: defaultTheme, dark: defaultTheme }
  const get = () => {
    const values = form.getValues()
    const light = nextTheme('light', values, themes.light)
    const dark = nextTheme('dark', values, themes.dark)
    if (light !== themes.light || dark !== themes.dark) themes = { light, dark }
    return themes
  }
  return {
    get,
    // By name: what is typed elsewhere concerns nobody who follows colours.
    subscribe: (callback) =>
      form.subscribe({ name: colorFields, exact: true, formState: { values: true }, callback }),
  }
}

/** One of the form's colours by itself: notified only of its own changes. */
export function formColor(
  form: ConferenceFormApi,
  colors: ColorSource,
  { theme, role, field }: ThemeColorRef,
): ColorValue {
  return {
    get: () => colors.get()[theme][role],
    subscribe: (callback) =>
      form.subscribe({ name: field, exact: true, formState: { values: true }, callback }),
  }
}

/** The very same object where nothing changed, so that a frame can tell that it has no work. */
function nextTheme(name: ThemeName, values: FormValues, before: Theme): Theme {
  const changed: [string, string][] = []
  for (const role of colorRoles) {
    const value = values[colorField(name, role)]
    if (colorPattern.test(value) && value !== before[role]) changed.push([role, value])
  }
  return changed.length === 0 ? before : { ...before, ...Object.fromEntries(changed) }
}
