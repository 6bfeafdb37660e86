import { isAscii } from 'node:buffer'
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
  if (!read.ok || isUsual(read)) return read.ok ? resultOf(read, undefined) : read
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
    text = isAscii(bytes)
      ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
      : decoder.decode(bytes)
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

const QUOTE = 0x22
const COLON = 0x3a
const BACKSLASH = 0x5c
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b])
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d])

/**
 * Takes a quarter of the time of the walk below. Each member of an object has its colon in the text;
 * of two with the same key only one is in the value.
 *
 * @returns whether there is certainly no violation
 */
function isUsual({ text, value }: ReadText): boolean {
  let members = 0
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      do at = text.indexOf('"', at + 1)
      while (isEscaped(text, at))
    } else if (code === COLON) members += 1
    else if (OPENING.has(code)) {
      depth += 1
      if (depth > MAX_DEPTH) return false
    } else if (CLOSING.has(code)) depth -= 1
  }
  return members === countMembers(value)
}

/** @returns whether a character of a string follows an odd number of backslashes */
function isEscaped(text: string, at: number): boolean {
  let start = at
  while (text.charCodeAt(start - 1) === BACKSLASH) start -= 1
  return (at - start) % 2 === 1
}

/** @returns how many members the objects in a value have together; it is not nested deeply */
function countMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own: readonly unknown[] = Object.values(value)
  let count = Array.isArray(value) ? 0 : own.length
  for (const one of own) if (typeof one === 'object') count += countMembers(one)
  return count
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
