import type { Statement, StatementResult, Transaction } from './group-commit.ts'

/** Requests to the database's thread. Only `run` and `close` get a reply, in their order. */
export type DatabaseRequest =
  | { readonly kind: 'run'; readonly statements: readonly (Statement | Transaction)[] }
  | { readonly kind: 'checkpoint' }
  | { readonly kind: 'close' }

export type DatabaseReply =
  | { readonly kind: 'opened' }
  /** The message is that of a StoreOpenError. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'results'; readonly results: readonly StatementResult[] }
  | { readonly kind: 'closed' }
