import { type ReactNode, startTransition, useEffect, useState } from 'react'
import type { ThemeEditorApi, ThemeSlots } from '#room/theme/theme-editor-api.ts'
import { ToolsFallback } from './tools-fallback.tsx'

/** As large as what an untouched form shows there, in whatever font and width: nothing moves then. */
function SummaryPlace() {
  return (
    <span className="invisible inline-flex min-h-6 flex-wrap items-center gap-1.5 text-xs before:content-['SignalWire’s_default_colours.'] after:leading-6 after:content-['Make_them_readable']" />
  )
}

/** The same places without the tools, as rendered in advance. */
const placesOnly: ThemeSlots = {
  summary: <SummaryPlace />,
  toolbar: <div className="mb-5 min-h-8" />,
}

const withoutTools: ThemeSlots = {
  ...placesOnly,
  toolbar: (
    <div className="mb-5 min-h-8">
      <ToolsFallback />
    </div>
  ),
}

/**
 * The tools round a pair of themes: contrast, repair, derivation, history, locks, ways in and out.
 * They advise and never block. The form can be used before they have come, and without them.
 */
export function ThemeStudio(props: {
  editor: ThemeEditorApi
  children: (slots: ThemeSlots) => ReactNode
}) {
  const { editor, children } = props
  const [slots, setSlots] = useState(placesOnly)
  useEffect(() => {
    let stop: (() => void) | undefined
    let isGone = false
    import('./start-studio.tsx').then(
      ({ startStudio }) => {
        if (isGone) return
        const started = startStudio(editor)
        stop = started.stop
        startTransition(() => setSlots(started.slots))
      },
      () => setSlots(withoutTools),
    )
    return () => {
      isGone = true
      stop?.()
    }
  }, [editor])
  return children(slots)
}
