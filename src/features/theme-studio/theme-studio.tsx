import { lazy, type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { colorFields } from '#contract/theme.ts'

import { useHydrated } from '#lib/use-hydrated.ts'
import type { ThemeEditorApi, ThemeSlots } from '#room/theme/theme-editor-api.ts'
import { applySharedLink } from './apply-shared-link.ts'

import { createStudio } from './studio.ts'
import { ToolsFallback } from './tools-fallback.tsx'

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

/** As large as what an untouched form shows there, in whatever font and width: nothing moves then. */
function SummaryPlace() {
  return (
    <span className="invisible inline-flex min-h-6 items-center gap-1.5 text-xs before:size-3.5 before:content-[''] after:content-['Light:_3_pairs,_Dark:_3_pairs_hard_to_read']" />
  )
}

function WhiteDarkPlace() {
  return (
    <p className="invisible mt-1.5 text-xs before:content-['White:_SignalWire’s_default,_even_for_the_dark_theme._'] after:inline-flex after:min-h-6 after:items-center after:content-['Make_it_dark']" />
  )
}

/** The same places without the tools, as rendered in advance. */
const placesOnly: ThemeSlots = {
  summary: <SummaryPlace />,
  toolbar: <div className="mb-5 min-h-8 space-y-3" />,
  report: false,
  below: ({ field }) => field === 'dark_background' && <WhiteDarkPlace />,
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
  const getLocked = () => studio.getState().locked
  const locked = useSyncExternalStore(studio.subscribe, getLocked, getLocked)
  const [isStarting, setStarting] = useState(false)
  const [isReporting, setReporting] = useState(false)
  const [isLinkInvalid, setLinkInvalid] = useState(false)

  useEffect(() => {
    const stops = [studio.follow(), applySharedLink(studio, () => setLinkInvalid(true))]
    let isGone = false
    // Nothing to undo is there before; where it cannot be loaded, the buttons say so.
    loadTools().then(
      ({ listenForUndo }) => {
        if (!isGone) stops.push(listenForUndo(isColorField, studio.undo, studio.redo))
      },
      () => undefined,
    )
    return () => {
      isGone = true
      for (const stop of stops) stop()
    }
  }, [studio])

  const slots: ThemeSlots = {
    summary: (
      <Suspense fallback={<SummaryPlace />}>
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
        <Suspense fallback={<WhiteDarkPlace />}>
          <WhiteDarkNote studio={studio} />
        </Suspense>
      ),
    inPicker: ({ field, role }) => (
      <Suspense>
        <ColorTools field={field} role={role} studio={studio} isLocked={locked.has(field)} />
      </Suspense>
    ),
  }
  return children(useHydrated() ? slots : placesOnly)
}

/** The fields are found by the names that the form gives them. */
function isColorField(element: Element): boolean {
  return element instanceof HTMLInputElement && colorNames.has(element.name)
}
