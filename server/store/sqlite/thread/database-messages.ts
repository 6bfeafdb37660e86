import type { Statement, StatementResult } from './group-commit.ts'

/** Requests to the database's thread. Only `run` and `close` get a reply, in their order. */
export type DatabaseRequest =
  | { readonly kind: 'run'; readonly statements: readonly Statement[] }
  | { readonly kind: 'checkpoint' }
  | { readonly kind: 'close' }

export type DatabaseReply =
  | { readonly kind: 'opened' }
  /** The message is that of a StoreOpenError. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'results'; readonly results: readonly StatementResult[] }
  | { readonly kind: 'closed' }
