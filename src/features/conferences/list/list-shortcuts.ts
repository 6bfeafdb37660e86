import type { Shortcut } from '#ui/keyboard/shortcut.ts'
import { commandShortcuts } from '../commands/conference-commands.ts'

/** Keys that work anywhere on the page of the list. */
export const listShortcuts = {
  search: { keys: ['/'], label: 'Search' },
  create: { keys: ['n'], label: 'New conference' },
  rows: { keys: ['ArrowDown', 'ArrowUp'], label: 'Go to the rows' },
} as const satisfies Record<string, Shortcut>

/** Keys on a row of the list. */
export const rowShortcuts = {
  move: { keys: ['ArrowDown', 'ArrowUp'], label: 'Next or previous row' },
  page: { keys: ['PageDown', 'PageUp'], label: 'One screen on or back' },
  ends: { keys: ['Home', 'End'], label: 'First or last row' },
  open: { keys: ['Enter'], label: 'Open' },
  select: { keys: [' '], label: 'Select; with Shift, all rows from the last one selected' },
  clear: { keys: ['Escape'], label: 'Clear the selection' },
  ...commandShortcuts,
} as const satisfies Record<string, Shortcut>
