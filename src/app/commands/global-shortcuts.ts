import type { Shortcut } from '#ui/keyboard/shortcut.ts'

/** Keys that work on every page; the first also while somebody types. */
export const globalShortcuts = {
  commands: { keys: ['Mod+K'], label: 'Search or command' },
  shortcuts: { keys: ['?'], label: 'Keyboard shortcuts' },
} as const satisfies Record<string, Shortcut>
