import * as z from 'zod/mini'
import { fieldLabels } from '#contract/conference-fields.ts'
import type { BrandKitColors } from '#contract/records/brand-kit.ts'
import { type ColorField, colorFields } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { parseJson } from '#lib/format/parse-json.ts'
import { readThemeText } from '#room/theme-import/read-theme-text.ts'
import { readKitFile } from '../kit-file.ts'
import { KIT_COMMENT } from '../write/write-styles.ts'
import { KIT_EXTENSION } from '../write/write-tokens.ts'
import { type ReadKit, unread } from './read-kit.ts'

/** A text to be imported. `name` is what a kit is called whose name it does not say. */
export type ImportText = Readonly<{ source: string; name: string; text: string }>

/**
 * Reads brand kits: a file of ours, design tokens and styles as we write them with several kits in
 * one, and one kit out of any text in which a theme can be read.
 *
 * @returns at least one kit, or why there is none
 */
export function readKits({ source, name, text }: ImportText): readonly ReadKit[] {
  // What some editors put before the first letter.
  const plain = text.replace(/^\ufeff/, '')
  if (plain.trim() === '') return [unread(source, 'It is empty.')]
  const ours = readKitFile(plain, source)
  if (ours) return ours.length > 0 ? ours : [unread(source, 'There is no kit in it.')]
  const several = readTokenGroups(plain) ?? readMarkedStyles(plain)
  return several ?? [readTheme(plain, { name, isNamed: false, notes: undefined }, source)]
}

type About = Readonly<{ name: string; isNamed: boolean; notes: string | undefined }>

function readTheme(text: string, about: About, label: string): ReadKit {
  const { format, found, unread: wrong, palette, isCut } = readThemeText(text)
  const missing = colorFields.filter((field) => found[field] === undefined)
  if (format === '') return unread(label, 'No colour was found in it.')
  if (missing.length > 0) {
    const [first] = missing.flatMap((field) => wrong[field] ?? [])
    const named =
      missing.length === colorFields.length
        ? `It has ${palette.length === 1 ? 'a colour' : `${palette.length} colours`}, but names none for a theme.`
        : `It names no colour for ${namesOf(missing)}.`
    const why = first === undefined ? '' : ` Cannot be read: ${first.slice(0, 80)}.`
    const cut = isCut ? ' It is very long: only its beginning was read.' : ''
    return unread(
      label,
      `Read as ${format}. ${named}${why}${cut} To assign colours by hand, paste it in the form of a kit, under Start from.`,
    )
  }
  const colors: BrandKitColors = fromEntries(
    colorFields.map((field) => [field, (found[field]?.hex ?? '').toUpperCase()] as const),
  )
  const faint = colorFields.filter((field) => (found[field]?.alpha ?? 1) < 1)
  const remark = faint.length > 0 ? `Opacity is left out of ${namesOf(faint)}.` : undefined
  return { kind: 'kit', ...about, colors, remark }
}

/** Colours by their labels; of many, how many more. */
function namesOf(fields: readonly ColorField[]): string {
  const names = fields.map((field) => fieldLabels[field])
  const listed =
    names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} other colours`] : names
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(listed)
}

const group = z.object({
  $description: z.optional(z.string()),
  $extensions: z.optional(
    z.object({ [KIT_EXTENSION]: z.optional(z.object({ name: z.string() })) }),
  ),
  light: z.record(z.string(), z.unknown()),
  dark: z.record(z.string(), z.unknown()),
})

/** Design tokens whose groups are pairs of themes, or that are one pair of ours. */
function readTokenGroups(text: string): readonly ReadKit[] | undefined {
  const tree = z.record(z.string(), z.unknown()).safeParse(parseJson(text))
  if (!tree.success) return undefined
  const own = group.safeParse(tree.data)
  if (own.data?.$extensions?.[KIT_EXTENSION]) return [readGroup('', own.data)]
  const groups = Object.entries(tree.data).filter(([key]) => !key.startsWith('$'))
  const pairs = groups.map(([key, value]) => [key, group.safeParse(value).data] as const)
  if (pairs.length === 0 || pairs.some(([, pair]) => pair === undefined)) return undefined
  return pairs.flatMap(([key, pair]) => (pair ? [readGroup(key, pair)] : []))
}

function readGroup(key: string, pair: z.infer<typeof group>): ReadKit {
  const own = pair.$extensions?.[KIT_EXTENSION]
  const name = own?.name ?? key
  const notes = pair.$description ?? (own && '')
  const themes = JSON.stringify({ light: pair.light, dark: pair.dark })
  return readTheme(themes, { name, isNamed: true, notes }, name)
}

const comment = z.object({ name: z.string(), notes: z.string() })

/** Styles that we wrote: a comment before each kit's rule says what it is. */
function readMarkedStyles(text: string): readonly ReadKit[] | undefined {
  const marked = text.split(KIT_COMMENT).slice(1)
  const kits = marked.flatMap((part) => {
    const end = part.indexOf('*/')
    const about = comment.safeParse(parseJson(part.slice(0, Math.max(0, end))))
    if (!about.success) return []
    return [readTheme(part.slice(end + 2), { ...about.data, isNamed: true }, about.data.name)]
  })
  return kits.length > 0 ? kits : undefined
}
