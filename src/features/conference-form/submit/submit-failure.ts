import type { Failure } from '#api/failure.ts'

/** Why a press of Create or Save did nothing, and what was being done then. */
export type SubmitFailure = { failure: Failure; operation: 'create' | 'read' | 'update' }
