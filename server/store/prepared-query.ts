import { type Compilable, type CompiledQuery, type RawBuilder, sql } from 'kysely'

/** Placeholder in a query for a value that is given later. */
class Placeholder {
  readonly name: PropertyKey

  constructor(name: PropertyKey) {
    this.name = name
  }
}

/** Makes a placeholder. */
export type Parameter<Values> = <Name extends keyof Values>(name: Name) => RawBuilder<Values[Name]>

/**
 * Compiles a query once. Kysely compiles each time a query is executed, which takes longer than
 * SQLite takes to carry it out.
 *
 * @param build makes the query, with a parameter wherever a value is not known yet
 * @returns puts values into the query
 */
export function prepareQuery<Values extends object, Row>(
  build: (parameter: Parameter<Values>) => Compilable<Row>,
): (values: Values) => CompiledQuery<Row> {
  const compiled = build((name) => sql`${new Placeholder(name)}`).compile()
  return (values) => {
    const parameters = compiled.parameters.map((parameter): unknown =>
      parameter instanceof Placeholder ? Reflect.get(values, parameter.name) : parameter,
    )
    return { ...compiled, parameters }
  }
}
