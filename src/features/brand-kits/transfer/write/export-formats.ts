import type { BrandKitValues } from '#api/records/brand-kits.ts'
import { slug } from '#contract/text/slug.ts'
import { writeKitFile } from '../kit-file.ts'
import { writeStyles } from './write-styles.ts'
import { writeTokens } from './write-tokens.ts'

/** What kits can be saved as. */
export const exportFormats = {
  greenroom: {
    label: 'Greenroom',
    about: 'Everything of a kit, for another space or another Greenroom.',
    ending: '.json',
    type: 'application/json',
    write: writeKitFile,
  },
  tokens: {
    label: 'Design tokens',
    about: 'As W3C’s Design Tokens format says, for Figma, Style Dictionary and the like.',
    ending: '.tokens.json',
    type: 'application/json',
    write: writeTokens,
  },
  css: {
    label: 'CSS',
    about: 'Custom properties, for a website or an intranet.',
    ending: '.css',
    type: 'text/css',
    write: writeStyles,
  },
} as const satisfies Record<
  string,
  {
    label: string
    about: string
    ending: string
    type: string
    write: (kits: readonly BrandKitValues[]) => string
  }
>
export type ExportFormat = keyof typeof exportFormats

/** In characters, without the ending: what every file system takes. */
const MAX_NAME_LENGTH = 60

/** @returns a name that every file system takes; of one kit, with what can be written of its own */
export function fileName(kits: readonly BrandKitValues[], format: ExportFormat): string {
  const { ending } = exportFormats[format]
  const [only] = kits
  const name = kits.length === 1 && only ? slug(only.name, MAX_NAME_LENGTH) : undefined
  if (name === undefined) return `brand-kits${ending}`
  return name === '' ? `brand-kit${ending}` : `brand-kit-${name}${ending}`
}
