import { RequestFailed } from '../failure.ts'

/*
 * What can come of changing a record that everybody of a space shares, such as a brand kit or a
 * template.
 */

/** @returns the header by which a change is refused if the record is another by now */
export function ifUnchanged({ version }: { version: number }) {
  return { 'if-match': `"${version}"` }
}

/** @returns whether somebody else changed the record meanwhile, so that nothing was done */
export function isOutdated(error: unknown): boolean {
  return codeOf(error) === 'precondition_failed'
}

/** @returns whether there is no such record, or not any more */
export function isRecordMissing(error: unknown): boolean {
  return codeOf(error) === 'not_found'
}

/** @returns what is wrong with a record that was sent, by the place in it, such as `fields.name.value` */
export function recordErrors(
  error: unknown,
): readonly { readonly place: string | null; readonly message: string }[] {
  if (!(error instanceof RequestFailed) || error.failure.kind !== 'invalid_fields') return []
  return error.failure.errors.map(({ attribute, message }) => ({ place: attribute, message }))
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof RequestFailed) || error.failure.kind !== 'problem') return undefined
  return error.failure.problem.code
}
