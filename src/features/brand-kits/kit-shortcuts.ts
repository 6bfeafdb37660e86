import type { Shortcut } from '#ui/keyboard/shortcut.ts'

/** Keys on the pages of brand kits. */
export const kitShortcuts = {
  search: { keys: ['/'], label: 'Search' },
  create: { keys: ['n'], label: 'New brand kit' },
  save: { keys: ['Mod+Enter'], label: 'Save the brand kit' },
} as const satisfies Record<string, Shortcut>
