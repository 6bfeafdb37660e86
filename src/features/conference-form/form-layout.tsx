import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ThemeTools } from '#room/theme/theme-editor-api.ts'
import { isComposing } from '#ui/keyboard/is-composing.ts'
import { isPressed } from '#ui/keyboard/shortcut.ts'
import { useFocusClearance } from '#ui/keyboard/use-focus-clearance.ts'
import { formThemeEditor } from './colors/form-theme-editor.ts'
import { ThemeSection } from './fields/theme-section.tsx'
import { useConferenceFormContext } from './fields/use-form-field.ts'
import { FormPreview } from './form-preview.tsx'
import { formShortcuts } from './form-shortcuts.ts'

type Props = {
  submit: () => Promise<void>
  /** What helps with the ten colours. */
  themeTools: ThemeTools
  /** Counts how often all was replaced: what the tools remember of the colours before is void then. */
  resetKey: number
  /** What comes before the theme: news of the form, and its own sections. */
  children: ReactNode
  /** What comes after the theme. */
  end: ReactNode
  /** Stands at the bottom of the screen, always in view. */
  actions: ReactNode
}

/** What every form of a conference looks like: its sections, with the room as it will be beside. */
export function FormLayout({ submit, themeTools, resetKey, children, end, actions }: Props) {
  const form = useConferenceFormContext()
  const [editor] = useState(() => formThemeEditor(form))
  const preview = useRef<HTMLDivElement>(null)
  useFocusClearance(preview, 'top')
  const submitByKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isPressed(event, formShortcuts.submit) || isComposing({ nativeEvent: event })) return
    if (document.querySelector('dialog[open]')) return
    event.preventDefault()
    void submit()
  })
  useEffect(() => {
    // Of the whole page, as the heading has the focus at first, and before the date segments, which
    // keep their keys to themselves.
    const press = (event: KeyboardEvent) => submitByKey(event)
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [])
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <div className="gap-x-8 lg:grid lg:grid-cols-[minmax(0,33rem)_minmax(0,1fr)] lg:gap-y-5 min-[90rem]:grid-cols-[minmax(0,52rem)_minmax(0,1fr)]">
        <div className="min-w-0 space-y-5 lg:col-start-1">{children}</div>
        {/* On a low narrow screen, such as one zoomed in to 200 %, it would leave no room for the form. */}
        <div
          ref={preview}
          className="[@media(height>=38rem)]:sticky top-0 z-10 -mx-4 my-5 border-line border-y bg-canvas px-4 py-3 sm:-mx-6 sm:px-6 lg:sticky lg:top-5 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:m-0 lg:self-start lg:border-0 lg:bg-transparent lg:p-0"
        >
          <FormPreview editor={editor} />
        </div>
        <div className="min-w-0 space-y-5 lg:col-start-1">
          <ThemeSection key={resetKey} editor={editor} Tools={themeTools} />
          {end}
        </div>
      </div>
      {actions}
    </form>
  )
}
