import type { ColorField, Theme, ThemeName } from '#contract/theme.ts'

/** Both themes of a room, five colours each. */
export type Themes = Readonly<Record<ThemeName, Theme>>

/** Some of the ten colours, by their keys in SignalWire's bodies. */
export type PartialColors = Readonly<Partial<Record<ColorField, string>>>

/**
 * Where the preview gets its colours from without being rendered again: `get` gives the present
 * ones, `subscribe` calls its listener after each change and returns how to stop. A theme that
 * did not change should stay the same object; the preview then leaves that frame alone.
 */
export type ColorSource = {
  get(): Themes
  subscribe(listener: () => void): () => void
}

const neverChanges = () => () => {}

/** @returns a source of them, for a room that is only shown */
export function constantColors(themes: Themes): ColorSource {
  return { get: () => themes, subscribe: neverChanges }
}
