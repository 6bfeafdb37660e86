import { type Compilable, type CompiledQuery, type RawBuilder, sql } from 'kysely'

/** Placeholder in a query for a value that is given later. */
class Placeholder {
  readonly name: PropertyKey
  /** Of the values in their group. */
  readonly place: number

  constructor(name: PropertyKey, place: number) {
    this.name = name
    this.place = place
  }
}

/** Makes a placeholder. */
export type Parameter<Values> = <Name extends keyof Values>(name: Name) => RawBuilder<Values[Name]>

/** Of each text that was compiled here, the name under which a database may keep its plan. */
const names = new Map<string, string>()

/** @returns the name of a prepared query; undefined for any other text */
export function preparedName(text: string): string | undefined {
  return names.get(text)
}

/**
 * Compiles a query once. Kysely compiles each time a query is executed, which takes longer than
 * SQLite takes to carry it out; and PostgreSQL plans it once for each connection.
 *
 * Its result must name its columns: PostgreSQL refuses a plan that returns `*` once there is
 * another column.
 *
 * @param build makes the query, with a parameter wherever a value is not known yet
 * @returns puts values into the query
 */
export function prepareQuery<Values extends object, Row>(
  build: (parameter: Parameter<Values>) => Compilable<Row>,
): (values: Values) => CompiledQuery<Row> {
  const compiled = compile<Values, Row>([0], ([parameter]) => {
    if (!parameter) throw new TypeError('No parameters')
    return build(parameter)
  })
  return (values) => withValues(compiled, [values])
}

/**
 * Compiles a query for several values at a time, once for each number of them.
 *
 * @param build makes the query, with the parameters of each
 * @returns puts values into the query
 */
export function prepareGroupQuery<Values extends object, Row>(
  build: (parameters: readonly Parameter<Values>[]) => Compilable<Row>,
): (group: readonly Values[]) => CompiledQuery<Row> {
  const compiled = new Map<number, CompiledQuery<Row>>()
  return (group) => {
    const known = compiled.get(group.length) ?? compile([...group.keys()], build)
    compiled.set(group.length, known)
    return withValues(known, group)
  }
}

function compile<Values extends object, Row>(
  places: readonly number[],
  build: (parameters: readonly Parameter<Values>[]) => Compilable<Row>,
): CompiledQuery<Row> {
  const compiled = build(
    places.map(
      (place): Parameter<Values> =>
        (name) =>
          sql`${new Placeholder(name, place)}`,
    ),
  ).compile()
  if (!names.has(compiled.sql)) names.set(compiled.sql, `greenroom_${names.size + 1}`)
  return compiled
}

function withValues<Row>(
  compiled: CompiledQuery<Row>,
  group: readonly object[],
): CompiledQuery<Row> {
  const parameters = compiled.parameters.map((parameter): unknown =>
    parameter instanceof Placeholder
      ? Reflect.get(group[parameter.place] ?? {}, parameter.name)
      : parameter,
  )
  return { ...compiled, parameters }
}
