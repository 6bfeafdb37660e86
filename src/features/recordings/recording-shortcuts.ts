import type { Shortcut } from '#ui/keyboard/shortcut.ts'

/** Keys that work anywhere on the page. */
export const recordingShortcuts = {
  search: { keys: ['/'], label: 'Search' },
} as const satisfies Record<string, Shortcut>
