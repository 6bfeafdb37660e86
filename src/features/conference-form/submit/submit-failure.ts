import type { Failure } from '#api/failure.ts'

/** Why Create or Save failed, and during which operation. */
export type SubmitFailure = { failure: Failure; operation: 'create' | 'read' | 'update' }
