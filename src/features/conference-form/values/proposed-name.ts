import { conferenceFields } from '#contract/conference-fields.ts'
import { slug } from '#contract/text/slug.ts'

const copyNumber = /-\d{1,3}$/

/**
 * Proposes a conference's name from its display name.
 *
 * @returns a name SignalWire accepts; empty where nothing is left, and then Greenroom makes the name
 */
export function proposedName(displayName: string): string {
  return slug(displayName, conferenceFields.name.limit)
}

/**
 * Tells whether a name is still the one proposed, for a first conference or for a copy, so that it
 * may follow the display name.
 *
 * @returns false once it was edited by hand; one that was emptied is proposed again
 */
export function isProposed(name: string, displayName: string): boolean {
  const proposal = proposedName(displayName)
  return name === '' || name === proposal || name.replace(copyNumber, '') === proposal
}
