import { lazy, Suspense, useSyncExternalStore } from 'react'
import { colorFields } from '#contract/theme.ts'
import type { ThemeColorRef, ThemeEditorApi, ThemeSlots } from '#room/theme/theme-editor-api.ts'
import { applySharedLink } from './apply-shared-link.ts'
import ColorTools from './color-tools.tsx'
import ContrastSummary from './contrast/contrast-summary.tsx'
import LockButton from './lock-button.tsx'
import MakeDarkButton from './make-dark-button.tsx'
import { createStudio, type Studio } from './studio.ts'
import StudioToolbar from './studio-toolbar.tsx'
import { ToolsFallback } from './tools-fallback.tsx'
import { listenForUndo } from './undo-keys.ts'

const ContrastPanel = lazy(() => import('./contrast/contrast-panel.tsx').catch(withoutTools))
const InvalidLink = lazy(() => import('./invalid-link.tsx').catch(withoutTools))
const StartPanel = lazy(() => import('./start/start-panel.tsx').catch(withoutTools))

function withoutTools() {
  return { default: ToolsFallback }
}

/**
 * Begins to follow the colours.
 *
 * @returns the tools for their places among the fields, and how to stop
 */
export function startStudio(editor: ThemeEditorApi): { slots: ThemeSlots; stop: () => void } {
  const studio = createStudio(editor)
  const stops = [
    studio.follow(),
    listenForUndo(isColorField, studio.undo, studio.redo),
    applySharedLink(studio, () => studio.show({ isLinkInvalid: true })),
  ]
  const slots: ThemeSlots = {
    summary: <ContrastSummary studio={studio} />,
    toolbar: <Toolbar studio={studio} />,
    report: <Report studio={studio} />,
    besideLabel: (place) => (
      <>
        {place.field === 'dark_background' && <MakeDarkButton studio={studio} />}
        <Lock place={place} studio={studio} />
      </>
    ),
    inPicker: (place) => <Tools place={place} studio={studio} />,
  }
  const stop = () => {
    for (const stopOne of stops) stopOne()
  }
  return { slots, stop }
}

function Toolbar({ studio }: { studio: Studio }) {
  const { isStarting, isLinkInvalid } = useStudio(studio)
  return (
    <div className="mb-5 min-h-8 space-y-3">
      {isLinkInvalid && (
        <Suspense>
          <InvalidLink onClose={() => studio.show({ isLinkInvalid: false })} />
        </Suspense>
      )}
      <StudioToolbar studio={studio} />
      {isStarting && (
        <Suspense fallback={<div className="h-40" />}>
          <StartPanel studio={studio} />
        </Suspense>
      )}
    </div>
  )
}

function Report({ studio }: { studio: Studio }) {
  const { isReporting } = useStudio(studio)
  if (!isReporting) return null
  return (
    <Suspense fallback={<div className="h-40" />}>
      <ContrastPanel studio={studio} />
    </Suspense>
  )
}

type ToolProps = { place: ThemeColorRef; studio: Studio }

function Lock({ place, studio }: ToolProps) {
  const isLocked = useIsLocked({ place, studio })
  return <LockButton {...place} isLocked={isLocked} onToggle={studio.toggleLock} />
}

function Tools({ place, studio }: ToolProps) {
  const { field, role } = place
  const isLocked = useIsLocked({ place, studio })
  return <ColorTools field={field} role={role} studio={studio} isLocked={isLocked} />
}

function useStudio(studio: Studio) {
  return useSyncExternalStore(studio.subscribe, studio.getState)
}

/** Renders for nothing else: that there is something to undo is no news to a field. */
function useIsLocked({ place, studio }: ToolProps): boolean {
  return useSyncExternalStore(studio.subscribe, () => studio.getState().locked.has(place.field))
}

const colorNames = new Set<string>(colorFields)

/** The fields are found by the names that the form gives them. */
function isColorField(element: Element): boolean {
  return element instanceof HTMLInputElement && colorNames.has(element.name)
}
