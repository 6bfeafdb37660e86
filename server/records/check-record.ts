import * as z from 'zod/mini'
import type { FieldErrors } from '#contract/field-error.ts'
import { nestedErrorsOf } from './nested-errors.ts'

export type RecordCheck<Content> =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly errors: FieldErrors }

/** @returns a check of bodies, which puts those that pass into the form in which they are kept */
export function createRecordCheck<Schema extends z.ZodMiniType, Content>(
  schema: Schema,
  contentOf: (body: z.infer<Schema>) => Content,
): (body: unknown) => RecordCheck<Content> {
  return (body) => {
    const parsed = z.safeParse(schema, body)
    return parsed.success
      ? { ok: true, content: contentOf(parsed.data) }
      : { ok: false, errors: nestedErrorsOf(parsed.error, body) }
  }
}
