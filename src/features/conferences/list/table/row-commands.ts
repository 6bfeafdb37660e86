import type { Conference } from '#contract/conference.ts'

/** What can be done with one row, by its buttons, its menu and its keys. */
export type RowCommands = {
  copyLink: (conference: Conference) => void
  edit: (conference: Conference) => void
  repeat: (conference: Conference) => void
  remove: (conference: Conference) => void
}

export type RowCommand = keyof RowCommands

/** The key of each command, as `KeyboardEvent.key` has it. */
export const commandKeys: Readonly<Record<RowCommand, string>> = {
  copyLink: 'c',
  edit: 'e',
  repeat: 'r',
  remove: 'Delete',
}

/** The command of a key; undefined where it has none. */
export function commandOfKey(key: string): RowCommand | undefined {
  const commands: readonly RowCommand[] = ['copyLink', 'edit', 'repeat', 'remove']
  return commands.find((command) => commandKeys[command] === key)
}
