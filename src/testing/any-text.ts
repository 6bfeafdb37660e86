import fc from 'fast-check'

const SURROGATES = { first: 0xd800, count: 0x800 }
const COUNT = 0x11_0000 - SURROGATES.count
/** What is small is tried most: letters rather than control characters. */
const SMALLEST = 0x20

/**
 * Any character, as fast-check's `unit: 'binary'`, for which each process first makes a table of
 * all 1.1 million: a second of its processor time.
 */
const anyCharacter = fc.nat({ max: COUNT - 1 }).map(
  (index) => {
    const place = (index + SMALLEST) % COUNT
    return String.fromCodePoint(place < SURROGATES.first ? place : place + SURROGATES.count)
  },
  (value) => {
    if (typeof value !== 'string' || !value.isWellFormed() || [...value].length !== 1)
      throw new Error('It is no character')
    const codePoint = value.codePointAt(0) ?? 0
    const place = codePoint < SURROGATES.first ? codePoint : codePoint - SURROGATES.count
    return (place - SMALLEST + COUNT) % COUNT
  },
)

/** Any text, `minLength` to `maxLength` characters long. */
export function anyText(limits: { minLength?: number; maxLength?: number } = {}) {
  return fc.string({ ...limits, unit: anyCharacter })
}
