import * as z from 'zod/mini'
import type { Reader } from './stored-value.ts'

/** @returns what takes anything for a value that matches a schema, and changes it as that says */
export function matching<Schema extends z.core.$ZodType>(schema: Schema): Reader<z.infer<Schema>> {
  return (kept) => {
    const parsed = z.safeParse(schema, kept)
    return parsed.success ? parsed.data : undefined
  }
}
