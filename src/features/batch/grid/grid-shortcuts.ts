import type { Shortcut } from '#ui/keyboard/shortcut.ts'

/** Keys on a cell of the grid of many conferences. */
export const gridShortcuts = {
  move: { keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], label: 'Next cell' },
  ends: { keys: ['Home', 'End'], label: 'First or last cell of the row' },
  corners: { keys: ['Mod+Home', 'Mod+End'], label: 'First or last cell of all' },
  page: { keys: ['PageUp', 'PageDown'], label: 'One screen on or back' },
  edit: { keys: ['Enter', 'F2'], label: 'Edit the cell' },
  clear: { keys: ['Delete', 'Backspace'], label: 'Empty the chosen cells' },
  all: { keys: ['Mod+A'], label: 'Choose all cells' },
  fill: { keys: ['Mod+D'], label: 'Fill down' },
  undo: { keys: ['Mod+Z'], label: 'Undo' },
  redo: { keys: ['Mod+Y', 'Mod+Shift+Z'], label: 'Redo' },
  error: { keys: ['F8'], label: 'Next error' },
} as const satisfies Record<string, Shortcut>
