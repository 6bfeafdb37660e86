import type { Shortcut } from '#ui/keyboard/shortcut.ts'

/** Keys that work anywhere on a page with the form, in its fields too. */
export const formShortcuts = {
  submit: { keys: ['Mod+Enter'], label: 'Create or save' },
} as const satisfies Record<string, Shortcut>
