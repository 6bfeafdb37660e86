import type { BrandKitColors } from '#contract/brand-kit.ts'
import type { RecordAction } from '#contract/versioned-record.ts'

/** What is named, noted and coloured: all of a kit that people change. */
export type KitContent = {
  readonly name: string
  readonly notes: string
  readonly colors: BrandKitColors
}

/** A kit that is not deleted. Times are ms since 1970. */
export type Kit = KitContent & {
  readonly id: string
  readonly version: number
  readonly createdAt: number
  readonly updatedAt: number
  readonly createdBy: string | null
  readonly updatedBy: string | null
}

/** What a kit was after a change. */
export type KitVersion = KitContent & {
  readonly version: number
  readonly at: number
  readonly by: string | null
  readonly action: RecordAction
}

/** A kit on its way in, and who sends it. */
export type NewKit = {
  readonly key: string
  readonly fingerprint: string
  readonly operator: string | null
  readonly content: KitContent
}

export type CreateResult =
  | { readonly kind: 'created'; readonly kit: Kit }
  /** The key is in use: by this kit, as it was created. */
  | { readonly kind: 'known'; readonly kit: Kit; readonly fingerprint: string }
  | { readonly kind: 'name_taken' }
  | { readonly kind: 'full' }

export type ChangeResult =
  | { readonly kind: 'changed'; readonly kit: Kit }
  | { readonly kind: 'missing' }
  /** Somebody else has changed it since. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'name_taken' }

/** A conference that has a kit, and when it was given it last. */
export type KitUse = {
  readonly seq: number
  readonly conferenceId: string
  readonly name: string | null
  readonly at: number
}
