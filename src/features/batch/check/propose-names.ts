import { conferenceFields } from '#contract/conference-fields.ts'
import { slug } from '#contract/text/slug.ts'

/** What a name is made of. */
export type NameSource = Readonly<{
  /** As typed; empty for one that is to be proposed. */
  name: string
  displayName: string
  /** The day it begins, `2027-04-03`; empty for none. */
  day: string
}>

export type ProposedName = Readonly<{
  /** As typed, or proposed; empty where nothing of the display name can stand in one. */
  name: string
  isProposed: boolean
  /** What is wrong with a name that was typed. */
  error: string | undefined
}>

const { limit } = conferenceFields.name

/**
 * Names every row: as it was typed, or else after its display name, so that no two are the same and
 * none is that of a conference there is. Where several rows have one display name, each gets its day,
 * and what is still the same gets a number.
 *
 * @param taken names known to be given
 */
export function proposeNames(
  rows: readonly NameSource[],
  taken: ReadonlySet<string>,
): readonly ProposedName[] {
  const typed = new Map<string, number>()
  const stems = new Map<string, number>()
  for (const { name, displayName } of rows) {
    if (name !== '') typed.set(name, (typed.get(name) ?? 0) + 1)
    else {
      const stem = stemOf(displayName)
      stems.set(stem, (stems.get(stem) ?? 0) + 1)
    }
  }
  const first = new Map<string, number>()
  const used = new Set<string>(typed.keys())
  return rows.map(({ name, displayName, day }, index) => {
    if (name !== '') {
      if (!first.has(name)) first.set(name, index)
      return { name, isProposed: false, error: mistakeOf(name, index) }
    }
    const stem = stemOf(displayName)
    if (stem === '') return { name: '', isProposed: true, error: undefined }
    const withDay = day !== '' && (stems.get(stem) ?? 0) > 1 ? joined(stem, day) : stem
    const proposal = freeName(withDay)
    used.add(proposal)
    return { name: proposal, isProposed: true, error: undefined }
  })

  function mistakeOf(name: string, index: number): string | undefined {
    const before = first.get(name)
    if (before !== undefined && before !== index) return `Row ${before + 1} has this name too`
    return taken.has(name) ? 'A conference has this name already' : undefined
  }

  function freeName(stem: string): string {
    if (!used.has(stem) && !taken.has(stem)) return stem
    for (let number = 2; ; number += 1) {
      const proposal = joined(stem, String(number))
      if (!used.has(proposal) && !taken.has(proposal)) return proposal
    }
  }
}

/** Of a thousand rows one changes at a time: the stems of the others are known. */
const MAX_KNOWN_STEMS = 4_000
const knownStems = new Map<string, string>()

function stemOf(displayName: string): string {
  const known = knownStems.get(displayName)
  if (known !== undefined) return known
  if (knownStems.size >= MAX_KNOWN_STEMS) knownStems.clear()
  const stem = slug(displayName, limit)
  knownStems.set(displayName, stem)
  return stem
}

function joined(stem: string, end: string): string {
  return `${stem.slice(0, limit - end.length - 1).replace(/-+$/, '')}-${end}`
}
