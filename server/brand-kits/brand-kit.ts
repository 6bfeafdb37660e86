import { type BrandKitColors, brandKitColors, brandKitLimits } from '#contract/records/brand-kit.ts'
import type { RecordKind, RecordVersion, Versioned } from '../records/versioned-record.ts'

/** What is named, noted and coloured: all of a kit that people change. */
export type KitContent = {
  readonly name: string
  readonly notes: string
  readonly colors: BrandKitColors
}

export type Kit = Versioned<KitContent>
export type KitVersion = RecordVersion<KitContent>

export const kitKind: RecordKind<KitContent> = {
  table: 'brand_kit',
  limit: brandKitLimits.kits,
  write: ({ colors }) => JSON.stringify(colors),
  read: (named, json) => ({ ...named, colors: brandKitColors.parse(JSON.parse(json)) }),
}

/** A conference that has a kit, and when it was given it last. */
export type KitUse = {
  readonly seq: number
  readonly conferenceId: string
  readonly name: string | null
  readonly at: number
}
