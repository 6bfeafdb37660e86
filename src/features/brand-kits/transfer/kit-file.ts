import * as z from 'zod/mini'
import type { BrandKitValues } from '#api/records/brand-kits.ts'
import { fieldLabels, isFieldName } from '#contract/conference-fields.ts'
import { brandKitColors } from '#contract/records/brand-kit.ts'
import { colorFields } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { parseJson } from '#lib/format/parse-json.ts'
import { type ReadKit, unread } from './read/read-kit.ts'

/** What says that a JSON file is one of ours, and which version of it this Greenroom writes. */
export const KIT_FILE_FORMAT = 'greenroom-brand-kits'
export const KIT_FILE_VERSION = 1

/** @returns kits as a file of ours: what can be changed of them, and nothing of who did or where */
export function writeKitFile(kits: readonly BrandKitValues[]): string {
  const file = {
    format: KIT_FILE_FORMAT,
    version: KIT_FILE_VERSION,
    kits: kits.map(({ name, notes, colors }) => ({
      name,
      notes,
      colors: fromEntries(colorFields.map((field) => [field, colors[field]] as const)),
    })),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

const anyFile = z.object({ format: z.literal(KIT_FILE_FORMAT), version: z.unknown() })
const fileShape = z.strictObject({
  format: z.literal(KIT_FILE_FORMAT),
  version: z.literal(KIT_FILE_VERSION),
  kits: z.array(z.unknown()),
})
// Misspelt, a part of a kit must not be dropped in silence.
const kitShape = z.strictObject({
  name: z.string(),
  notes: z.optional(z.string()),
  colors: brandKitColors,
})
const anyName = z.object({ name: z.string() })

/** @returns the kits of a file of ours; undefined where the text is no such file */
export function readKitFile(text: string, source: string): readonly ReadKit[] | undefined {
  const parsed = parseJson(text)
  if (parsed === undefined)
    return text.includes(`"${KIT_FILE_FORMAT}"`)
      ? [unread(source, 'It begins as a file of brand kits, but is cut off or damaged.')]
      : undefined
  const known = anyFile.safeParse(parsed)
  if (!known.success) return undefined
  const { version } = known.data
  if (typeof version === 'number' && version > KIT_FILE_VERSION)
    return [
      unread(
        source,
        `It is version ${version} of the format, from a newer Greenroom. This one reads version ${KIT_FILE_VERSION}: update it, or export the kits there as design tokens.`,
      ),
    ]
  const file = fileShape.safeParse(parsed)
  if (!file.success)
    return [unread(source, `It is no complete file of brand kits. ${whyNot(file)}`)]
  return file.data.kits.map((value, index) => {
    const kit = kitShape.safeParse(value)
    const name = anyName.safeParse(value).data?.name ?? ''
    if (!kit.success)
      return unread(name === '' ? `Kit ${index + 1} of ${source}` : name, whyNot(kit))
    return { kind: 'kit', isNamed: true, ...kit.data, notes: kit.data.notes, remark: undefined }
  })
}

/** The first of what is wrong, with its place. */
function whyNot({ error }: { error?: z.core.$ZodError | undefined }): string {
  const [issue] = error?.issues ?? []
  if (!issue) return ''
  const place = String(issue.path.at(-1) ?? '')
  const lead = place === '' ? '' : `${isFieldName(place) ? fieldLabels[place] : place}: `
  if (issue.code === 'unrecognized_keys')
    return `${lead}Nothing of this version is called ${issue.keys.join(', ')}.`
  if (issue.code === 'invalid_type') return `${lead}Is missing, or of another kind.`
  return `${lead}${issue.message}.`
}
