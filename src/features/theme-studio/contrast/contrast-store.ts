import type { ThemeName } from '#contract/theme.ts'
import { defaultTheme, themeNames } from '#contract/theme.ts'
import { throttle } from '#lib/throttle.ts'
import type { ColorSource, Themes } from '#room/theme/color-source.ts'
import type { Finding } from '#room/theme/contrast/contrast-report.ts'
import { contrastReport } from '#room/theme/contrast/contrast-report.ts'
import { changedFields } from '#room/theme/write-theme.ts'

/** Both themes' reports. */
export type Reports = Readonly<Record<ThemeName, readonly Finding[]>>

/**
 * The shortest time between two words of a change, in milliseconds. Figures that change faster can
 * no longer be read, and the frames between belong to the preview.
 */
const NOTIFY_INTERVAL_MS = 100

/** Themes and their contrast reports. */
export type ContrastSnapshot = { readonly themes: Themes; readonly reports: Reports }

/** The contrast reports of colours that change; listeners are notified ten times a second at most. */
export type ContrastStore = {
  get(): ContrastSnapshot
  subscribe(listener: () => void): () => void
}

const stores = new WeakMap<ColorSource, ContrastStore>()

/**
 * Their reports, one store for each source; a theme that did not change keeps the very
 * same report.
 */
export function contrastStore(colors: ColorSource): ContrastStore {
  const known = stores.get(colors)
  if (known) return known
  const made = createContrastStore(colors)
  stores.set(colors, made)
  return made
}

function createContrastStore(colors: ColorSource): ContrastStore {
  let snapshot = takeSnapshot(colors.get())
  const get = () => {
    const themes = colors.get()
    if (themes === snapshot.themes) return snapshot
    const changed = themeNames.filter((theme) => themes[theme] !== snapshot.themes[theme])
    const news = changed.map((theme) => [theme, contrastReport(themes[theme])])
    snapshot = { themes, reports: { ...snapshot.reports, ...Object.fromEntries(news) } }
    return snapshot
  }
  return {
    get,
    subscribe: (listener) => {
      const notify = throttle(listener, NOTIFY_INTERVAL_MS)
      const unsubscribe = colors.subscribe(notify)
      return () => {
        notify.cancel()
        unsubscribe()
      }
    },
  }
}

const defaults: Themes = { light: defaultTheme, dark: defaultTheme }

/** @returns whether nobody has chosen a colour: all are SignalWire's */
export function usesDefaultColors(themes: Themes): boolean {
  return Object.keys(changedFields(defaults, themes)).length === 0
}

function takeSnapshot(themes: Themes): ContrastSnapshot {
  const { light, dark } = themes
  return { themes, reports: { light: contrastReport(light), dark: contrastReport(dark) } }
}
