/*
 * A number of JSON may have more digits than a double keeps, and an object may have keys whose order
 * JavaScript changes. What is passed on keeps the text that it was read from.
 */

const texts = new WeakMap<object, string>()

/** @returns the value, with which the text is remembered */
export function withText<Value>(value: Value, text: string): Value {
  if (typeof value === 'object' && value !== null) texts.set(value, text)
  return value
}

/** @returns JSON of a value: the text that it was read from where that is known */
export function jsonText(value: unknown): string {
  return textOf(value) ?? JSON.stringify(value)
}

/** @returns the text that a value was read from; undefined where it was made here */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? texts.get(value) : undefined
}

/** @returns valid JSON with each string in it, keys too, put through a function */
export function mapStrings(json: string, map: (text: string) => string): string {
  return json.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"/gs, (token) => {
    const text = String(JSON.parse(token))
    const mapped = map(text)
    return mapped === text ? token : JSON.stringify(mapped)
  })
}

/** Where a value begins in a text, and where it ends. */
type Span = { readonly start: number; readonly end: number }

/**
 * @param json valid, as the next functions take it
 * @param path keys and indexes that lead to a value
 * @returns where the value is; undefined where there is none
 */
export function spanOf(json: string, path: readonly (string | number)[]): Span | undefined {
  let at = afterBlanks(json, 0)
  for (const step of path) {
    const found = memberOf(json, at, step)
    if (found === undefined) return undefined
    at = found
  }
  return { start: at, end: afterValue(json, at) }
}

function memberOf(json: string, start: number, step: string | number): number | undefined {
  const isObject = json[start] === '{'
  if (isObject ? typeof step !== 'string' : json[start] !== '[' || typeof step !== 'number') {
    return undefined
  }
  let at = afterBlanks(json, start + 1)
  for (let place = 0; json[at] !== '}' && json[at] !== ']'; place += 1) {
    let name: string | number = place
    if (isObject) {
      const end = afterString(json, at)
      name = String(JSON.parse(json.slice(at, end)))
      // The colon.
      at = afterBlanks(json, afterBlanks(json, end) + 1)
    }
    if (name === step) return at
    at = afterBlanks(json, afterValue(json, at))
    if (json[at] === ',') at = afterBlanks(json, at + 1)
  }
  return undefined
}

function afterValue(json: string, start: number): number {
  let depth = 0
  let at = start
  do {
    const char = json[at]
    if (char === '"') {
      at = afterString(json, at)
      continue
    }
    if (char === '{' || char === '[') depth += 1
    else if (char === '}' || char === ']') depth -= 1
    else if (depth === 0) {
      while (at < json.length && !/[\s,\]}]/.test(json[at] ?? '')) at += 1
      return at
    }
    at += 1
  } while (depth > 0)
  return at
}

function afterString(json: string, start: number): number {
  let at = start + 1
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at + 1
}

function afterBlanks(json: string, start: number): number {
  let at = start
  while (/\s/.test(json[at] ?? '')) at += 1
  return at
}
