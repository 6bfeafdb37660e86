import { lazy, type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { colorFields } from '#contract/theme.ts'

import type { ThemeEditorApi, ThemeSlots } from '#room/theme/theme-editor-api.ts'
import { applySharedLink } from './apply-shared-link.ts'

import { createStudio } from './studio.ts'
import { ToolsFallback } from './tools-fallback.tsx'
import { listenForUndo } from './undo-keys.ts'

// The form can be used before any of these has come, and without them where they cannot be had:
// what is always in view has its place kept, and one of them says what is missing.
const ColorTools = lazy(() =>
  loadTools().then(({ ColorTools }) => ({ default: ColorTools }), without),
)
const ContrastPanel = lazy(() => import('./contrast/contrast-panel.tsx').catch(withoutTools))
const ContrastSummary = lazy(() =>
  loadTools().then(({ ContrastSummary }) => ({ default: ContrastSummary }), without),
)
const LockButton = lazy(() =>
  loadTools().then(({ LockButton }) => ({ default: LockButton }), without),
)
const InvalidLink = lazy(() => import('./invalid-link.tsx').catch(without))
const StartPanel = lazy(() => import('./start/start-panel.tsx').catch(withoutTools))
const StudioToolbar = lazy(() =>
  loadTools().then(({ StudioToolbar }) => ({ default: StudioToolbar }), withoutTools),
)
const WhiteDarkNote = lazy(() =>
  loadTools().then(({ WhiteDarkNote }) => ({ default: WhiteDarkNote }), without),
)

function loadTools() {
  return import('./form-tools.ts')
}

function without() {
  return { default: Nothing }
}

function Nothing() {
  return <span hidden />
}

function withoutTools() {
  return { default: ToolsFallback }
}

const colorNames = new Set<string>(colorFields)

/**
 * The tools round a pair of themes: contrast, repair, derivation, history, locks, ways in and out.
 * They advise and never block. Heavy parts load on first use.
 */
export function ThemeStudio(props: {
  port: ThemeEditorApi
  children: (slots: ThemeSlots) => ReactNode
}) {
  const { port, children } = props
  const [studio] = useState(() => createStudio(port))
  // Of the state only the locks: that there is something to undo must not render the fields.
  const locked = useSyncExternalStore(studio.subscribe, () => studio.getState().locked)
  const [isStarting, setStarting] = useState(false)
  const [isReporting, setReporting] = useState(false)
  const [isLinkInvalid, setLinkInvalid] = useState(false)

  useEffect(() => {
    const stops = [
      studio.follow(),
      applySharedLink(studio, () => setLinkInvalid(true)),
      listenForUndo(isColorField, studio.undo, studio.redo),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [studio])

  return children({
    summary: (
      <Suspense fallback={<span className="h-4.5" />}>
        <ContrastSummary colors={port.colors} onOpen={() => setReporting(true)} />
      </Suspense>
    ),
    toolbar: (
      <div className="mb-5 min-h-8 space-y-3">
        <Suspense>
          {isLinkInvalid && <InvalidLink onClose={() => setLinkInvalid(false)} />}
          <StudioToolbar
            studio={studio}
            isStarting={isStarting}
            onStarting={setStarting}
            isReporting={isReporting}
            onReporting={setReporting}
          />
        </Suspense>
        {isStarting && (
          <Suspense fallback={<div className="h-40" />}>
            <StartPanel studio={studio} />
          </Suspense>
        )}
      </div>
    ),
    report: isReporting && (
      <Suspense fallback={<div className="h-40" />}>
        <ContrastPanel studio={studio} />
      </Suspense>
    ),
    besideLabel: (place) => (
      <Suspense>
        <LockButton {...place} isLocked={locked.has(place.field)} onToggle={studio.toggleLock} />
      </Suspense>
    ),
    below: ({ field }) =>
      field === 'dark_background' && (
        <Suspense fallback={<p className="mt-1.5 h-9" />}>
          <WhiteDarkNote studio={studio} />
        </Suspense>
      ),
    inPicker: ({ field, role }) => (
      <Suspense>
        <ColorTools field={field} role={role} studio={studio} isLocked={locked.has(field)} />
      </Suspense>
    ),
  })
}

/** The fields are found by the names that the form gives them. */
function isColorField(element: Element): boolean {
  return element instanceof HTMLInputElement && colorNames.has(element.name)
}
