import { withText } from './json-text.ts'

/** The value of a JSON text, or why it was rejected, for people. */
export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string }

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Deepest nesting accepted. Our own bodies need 1, SignalWire's 4 and whatever `meta` holds. */
const MAX_DEPTH = 64

/**
 * Reads JSON more strictly than `JSON.parse` does: UTF-8 without a byte order mark (RFC 8259,
 * section 8.1), no nesting that could exhaust a stack later on, and no key twice in one object,
 * of which one reader would take the first and another the last.
 *
 * @param bytes the text as it came
 * @returns its value or the reason why not
 */
export function parseJson(bytes: Uint8Array): JsonResult {
  const read = readText(bytes)
  if (!read.ok) return read
  const walk = findViolation(read.text)
  let step = walk.next()
  while (!step.done) step = walk.next()
  return resultOf(read, step.value)
}

/**
 * The same for a text so long that others would wait for it.
 *
 * @param turn awaited between two steps
 */
export async function parseLargeJson(
  bytes: Uint8Array,
  turn: () => Promise<void>,
): Promise<JsonResult> {
  const read = readText(bytes)
  if (!read.ok) return read
  const walk = findViolation(read.text)
  let step = walk.next()
  while (!step.done) {
    await turn()
    step = walk.next()
  }
  return resultOf(read, step.value)
}

type ReadText = { readonly ok: true; readonly text: string; readonly value: unknown }

function readText(bytes: Uint8Array): ReadText | Extract<JsonResult, { ok: false }> {
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return { ok: false, reason: 'it is not UTF-8' }
  }
  try {
    return { ok: true, text, value: JSON.parse(text) }
  } catch {
    return { ok: false, reason: text.trim() === '' ? 'it is empty' : 'it is not valid JSON' }
  }
}

function resultOf({ text, value }: ReadText, violation: string | undefined): JsonResult {
  return violation === undefined
    ? { ok: true, value: withText(value, text) }
    : { ok: false, reason: violation }
}

/** Characters that are walked over in one step: about a millisecond. */
const CHARS_PER_STEP = 128 * 1024

/** Walks over the tokens of a text that is known to be valid JSON, in steps. */
function* findViolation(text: string): Generator<void, string | undefined> {
  // For each open bracket the keys seen so far; an array has none.
  const open: (Set<string> | undefined)[] = []
  let expectsKey = false
  let stepEnd = CHARS_PER_STEP
  for (let at = 0; at < text.length; at += 1) {
    if (at > stepEnd) {
      stepEnd = at + CHARS_PER_STEP
      yield
    }
    const char = text[at]
    if (char === '{' || char === '[') {
      if (open.length === MAX_DEPTH) return `it is nested deeper than ${MAX_DEPTH} levels`
      open.push(char === '{' ? new Set() : undefined)
      expectsKey = char === '{'
    } else if (char === '}' || char === ']') {
      open.pop()
      expectsKey = false
    } else if (char === ',') {
      expectsKey = open.at(-1) !== undefined
    } else if (char === '"') {
      const start = at
      for (at += 1; text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1
      if (!expectsKey) continue
      expectsKey = false
      const keys = open.at(-1)
      const inner = text.slice(start + 1, at)
      const key = inner.includes('\\') ? String(JSON.parse(`"${inner}"`)) : inner
      if (keys?.has(key)) return 'a key stands in it twice'
      keys?.add(key)
    }
  }
  return undefined
}
