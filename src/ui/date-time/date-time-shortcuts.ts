import type { Shortcut } from '../keyboard/shortcut.ts'

/** Keys in the parts of a date and time, beside its figures. */
export const dateTimeShortcuts = {
  calendar: { keys: ['Alt+ArrowDown'], label: 'Open the calendar of a date' },
} as const satisfies Record<string, Shortcut>
