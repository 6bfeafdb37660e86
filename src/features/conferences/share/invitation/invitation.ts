import type { Conference } from '#contract/conference.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { formatWindow, formatZone } from '#schedule/format.ts'
import { windowEnds } from '../../window-ends.ts'

export type InvitationOptions = {
  conference: Pick<Conference, 'name' | 'display_name' | 'join_from' | 'join_until'>
  /** IANA name of the zone to show times in. */
  zone: string
  /** Where people join: a page's address, empty for none yet, or the code of one. */
  join: { kind: 'link'; link: string } | { kind: 'code'; code: string }
}

/**
 * Writes a message that can be sent as it is: what, when, and how to join.
 *
 * @returns plain text; the window is in one zone, which is named
 */
export function invitation({ conference, zone, join }: InvitationOptions): string {
  const { from, until } = windowEnds(conference)
  const shown = from ?? until
  const when =
    shown === undefined
      ? 'at any time'
      : `${formatWindow({ from, until }, zone)} (${formatZone(zone, shown)})`
  const how =
    join.kind === 'link'
      ? `Join: ${join.link === '' ? '(the link follows)' : join.link}`
      : `To join, put this into a web page and open it:\n\n${join.code}`
  return `${titleOf(conference)}\nWhen: ${when}\n${how}`
}
