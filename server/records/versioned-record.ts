import type { RecordAction } from '#contract/records/versioned-record.ts'

/** What all kinds of records have of what people change. */
export type RecordContent = { readonly name: string; readonly notes: string }

/** A record that is not deleted. Times are ms since 1970. */
export type Versioned<Content extends RecordContent> = Content & {
  readonly id: string
  readonly version: number
  readonly createdAt: number
  readonly updatedAt: number
  readonly createdBy: string | null
  readonly updatedBy: string | null
}

/** What a record was after a change. */
export type RecordVersion<Content extends RecordContent> = Content & {
  readonly version: number
  readonly at: number
  readonly by: string | null
  readonly action: RecordAction
}

/** A record on its way in, and who sends it. */
export type NewRecord<Content extends RecordContent> = {
  readonly key: string
  readonly fingerprint: string
  readonly operator: string | null
  readonly content: Content
}

export type CreateResult<Content extends RecordContent> =
  | { readonly kind: 'created'; readonly record: Versioned<Content> }
  /** The key is in use: by this record, as it was created. */
  | { readonly kind: 'known'; readonly record: Versioned<Content>; readonly fingerprint: string }
  | { readonly kind: 'name_taken' }
  | { readonly kind: 'full' }

export type ChangeResult<Content extends RecordContent> =
  | { readonly kind: 'changed'; readonly record: Versioned<Content> }
  | { readonly kind: 'missing' }
  /** Somebody else has changed it since. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'name_taken' }

/** Where records of a kind are kept; their versions are in a table of that name with `_version`. */
export type RecordTableName = 'brand_kit' | 'template'

/** What differs between kinds of records. */
export type RecordKind<Content extends RecordContent> = {
  readonly table: RecordTableName
  /** Most records of one account that are not deleted. */
  readonly limit: number
  /** @returns as JSON all but name and notes, which have columns of their own */
  readonly write: (content: Content) => string
  readonly read: (named: RecordContent, json: string) => Content
}
