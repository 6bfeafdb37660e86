import type { Statement, StatementResult } from './group-commit.ts'

/** What the database's thread is asked. Only `run` and `close` are replied to, in their order. */
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
