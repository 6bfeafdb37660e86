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

/**
 * Proposes the name of a copy.
 *
 * @param taken names that are known to be given; SignalWire may know more
 * @returns the same with a number at its end, or with the number it has counted up until it is free
 */
export function nextName(name: string, taken: ReadonlySet<string> = new Set()): string {
  const [, stem = name, number] = /^(.*?)(?:-(\d{1,3}))?$/.exec(name) ?? []
  for (let next = number === undefined ? 2 : Number(number) + 1; ; next += 1) {
    const suffix = `-${next}`
    const proposal = stem.slice(0, conferenceFields.name.limit - suffix.length) + suffix
    if (!taken.has(proposal)) return proposal
  }
}
