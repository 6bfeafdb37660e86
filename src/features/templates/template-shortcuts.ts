import type { Shortcut } from '#ui/keyboard/shortcut.ts'

/** Keys on the pages of templates. */
export const templateShortcuts = {
  search: { keys: ['/'], label: 'Search' },
  create: { keys: ['n'], label: 'New template' },
  save: { keys: ['Mod+Enter'], label: 'Save the template' },
} as const satisfies Record<string, Shortcut>
