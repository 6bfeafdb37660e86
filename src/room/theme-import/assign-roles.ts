import type { ColorField, ThemeName } from '#contract/theme.ts'
import { colorField } from '#contract/theme.ts'
import type { FormatReading, FoundColor, PaletteColor, ThemeEntry, ThemeImport } from './model.ts'
import { roleOf, wordsOf } from './role-names.ts'

/** A palette of more is a whole design system, out of which nobody chooses in a list. */
const MAX_PALETTE_COLORS = 400

type Candidate = Readonly<{ entry: ThemeEntry; field: ColorField; rank: number }>

/**
 * Gives the ten fields the colours that are named for them. A colour without a name, or with one
 * that says something else, only gets into the palette.
 *
 * @returns what is found, and what there is to choose from
 */
export function assignRoles({ format, entries }: FormatReading): Omit<ThemeImport, 'isCut'> {
  const best = new Map<ColorField, Candidate>()
  const unread = new Map<ColorField, Candidate>()
  for (const candidate of candidatesOf(entries)) {
    const into = candidate.entry.color ? best : unread
    const before = into.get(candidate.field)
    if (!before || isBetter(candidate, before)) into.set(candidate.field, candidate)
  }
  const found: Partial<Record<ColorField, FoundColor>> = {}
  for (const [field, { entry }] of best)
    if (entry.color) found[field] = { ...entry.color, source: sourceOf(entry) }
  const left: Partial<Record<ColorField, string>> = {}
  for (const [field, { entry }] of unread)
    if (!found[field]) left[field] = `${sourceOf(entry)}: ${entry.value}`
  return { format, found, palette: paletteOf(entries), unread: left }
}

function candidatesOf(entries: readonly ThemeEntry[]): readonly Candidate[] {
  const names = entries.map((entry) => wordsOf(entry.roleName ?? entry.name))
  const known = new Set(names.map((words) => words.join('-')))
  return entries.flatMap((entry, index) => {
    const words = names[index] ?? []
    const match = roleOf(words) ?? roleOf(pairedWords(words, known))
    if (!match) return []
    const theme = entry.theme ?? match.theme ?? 'light'
    return { entry, field: colorField(theme, match.role), rank: match.rank }
  })
}

/**
 * `primary-light` and `primary-dark` are a pair of themes where there is no `primary` that they
 * could be shades of.
 *
 * @returns the words with the theme in front; none where it is no such pair
 */
function pairedWords(words: readonly string[], known: ReadonlySet<string>): readonly string[] {
  const last = words.at(-1)
  if (last !== 'light' && last !== 'dark') return []
  const rest = words.slice(0, -1)
  const other: ThemeName = last === 'light' ? 'dark' : 'light'
  const stem = rest.join('-')
  if (known.has(stem) || !known.has(`${stem}-${other}`)) return []
  return [last, ...rest]
}

/** As in a stylesheet, the later of two equals counts. */
function isBetter(candidate: Candidate, before: Candidate): boolean {
  const weight = (candidate.entry.weight ?? 0) - (before.entry.weight ?? 0)
  return weight < 0 || (weight === 0 && candidate.rank <= before.rank)
}

function sourceOf({ name, where }: ThemeEntry): string {
  if (where === '') return name
  return name === '' ? where : `${name} in ${where}`
}

function paletteOf(entries: readonly ThemeEntry[]): readonly PaletteColor[] {
  const labels = new Map<string, string>()
  for (const entry of entries) {
    if (!entry.color || labels.size === MAX_PALETTE_COLORS) continue
    const hex = entry.color.hex.toUpperCase()
    if (!labels.get(hex)) labels.set(hex, sourceOf(entry))
  }
  return [...labels].map(([hex, label]) => ({ hex, label }))
}
