import { colorFields } from '#contract/theme.ts'
import { createHighlight } from '#room/preview/highlight.ts'
import type { ThemeEditorApi } from '#room/theme/theme-editor-api.ts'
import type { ConferenceFormApi } from '../form-resolver.ts'
import { formColors } from './form-colors.ts'

/** The form's ten colours for the preview and for whatever tools are put beside them. */
export function formThemeEditor(form: ConferenceFormApi): ThemeEditorApi {
  return {
    colors: formColors(form),
    highlight: createHighlight(),
    focus: (field) => form.setFocus(field),
    change: (colors) => {
      for (const field of colorFields) {
        const color = colors[field]
        if (color === undefined) continue
        const shouldValidate = form.getFieldState(field).invalid
        form.setValue(field, color, { shouldDirty: true, shouldValidate })
      }
    },
  }
}
