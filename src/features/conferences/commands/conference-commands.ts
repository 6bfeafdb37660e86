import type { Conference } from '#contract/conference.ts'
import type { Shortcut } from '#ui/keyboard/shortcut.ts'
import { nextRepeat } from '../next-repeat.ts'
import { linkOf } from '../share/guest-link/remembered-links.ts'

/** What can be done with a conference, by a row's buttons, its menu, its keys and the command palette. */
export type ConferenceCommands = {
  copyLink: (conference: Conference) => void
  edit: (conference: Conference) => void
  repeat: (conference: Conference) => void
  remove: (conference: Conference) => void
}

export type ConferenceCommand = keyof ConferenceCommands

/** In the order in which they are offered. */
export const conferenceCommands: readonly ConferenceCommand[] = [
  'copyLink',
  'edit',
  'repeat',
  'remove',
]

/** The key of each command in the list. */
export const commandShortcuts = {
  copyLink: { keys: ['c'], label: 'Copy guest link' },
  edit: { keys: ['e'], label: 'Edit' },
  repeat: { keys: ['r'], label: 'Repeat' },
  remove: { keys: ['Delete'], label: 'Delete' },
} as const satisfies Record<ConferenceCommand, Shortcut>

/** The command of a key; undefined where it has none. */
export function commandOfKey(key: string): ConferenceCommand | undefined {
  return conferenceCommands.find((command) =>
    commandShortcuts[command].keys.some((known) => known === key),
  )
}

/**
 * @param hasPattern whether all guests have a page to be linked to; without it, and without a link
 *   that was used before, their token is copied
 * @returns what each command is called for one conference
 */
export function commandLabels(
  conference: Conference,
  hasPattern: boolean,
  now: number,
): Readonly<Record<ConferenceCommand, string>> {
  const hasLink = hasPattern || linkOf(conference) !== undefined
  const repeat = nextRepeat(conference, now)
  return {
    copyLink: hasLink ? 'Copy guest link' : 'Copy guest token',
    edit: 'Edit',
    repeat: repeat ? `Repeat on ${repeat.day}` : 'Create another like this',
    remove: 'Delete…',
  }
}
