/** @returns an object's fields; undefined where a value has none */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isRecord(value) ? value : undefined
}

/** @returns the text in an object's field; undefined where that is none */
export function textIn(value: unknown, field: string): string | undefined {
  const text = recordOf(value)?.[field]
  return typeof text === 'string' ? text : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
