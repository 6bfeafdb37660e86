import { useDeferredValue, useEffect, useRef, useSyncExternalStore } from 'react'
import { themeNames } from '#contract/theme.ts'
import type { Studio } from '../studio.ts'
import { contrastStore } from './contrast-store.ts'
import { contrastHeadingId } from './contrast-summary.tsx'
import { ThemeContrast } from './theme-contrast.tsx'
import { VisionReport } from './vision-report.tsx'

/** What is hard to read, in both themes, and how it could be fixed. Live while a colour is dragged. */
export default function ContrastPanel({ studio }: { studio: Studio }) {
  const contrast = contrastStore(studio.editor.colors)
  // In slices between the frames of a drag: as one piece it would hold one up.
  const { themes, reports } = useDeferredValue(
    useSyncExternalStore(contrast.subscribe, contrast.get),
  )
  const { locked } = useSyncExternalStore(studio.subscribe, studio.getState)
  const heading = useRef<HTMLHeadingElement>(null)
  // Opening the report moves focus to it.
  useEffect(() => heading.current?.focus(), [])
  return (
    <section
      aria-labelledby={contrastHeadingId}
      className="mt-6 border-line border-t pt-5 [contain:layout_style]"
    >
      <h3
        ref={heading}
        id={contrastHeadingId}
        tabIndex={-1}
        className="scroll-mt-40 font-semibold outline-offset-4 lg:scroll-mt-6"
      >
        Contrast
      </h3>
      <p className="mt-0.5 text-quiet text-xs">
        WCAG 2.2, with colours as the room mixes them. Advice only: it never blocks Create.
      </p>
      <div className="mt-4 space-y-6">
        {themeNames.map((theme) => (
          <ThemeContrast
            key={theme}
            name={theme}
            theme={themes[theme]}
            findings={reports[theme]}
            locked={locked}
            studio={studio}
          />
        ))}
        <VisionReport themes={themes} />
      </div>
    </section>
  )
}
