import { conferenceFields } from '#contract/conference-fields.ts'

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
