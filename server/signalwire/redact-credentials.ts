/**
 * A shorter secret could be part of any word: to redact it would break normal responses. Real
 * tokens have 50 characters, project ids 36.
 */
const MIN_SECRET_CHARS = 8

/**
 * Makes a function that redacts our credentials in what SignalWire, or a gateway before it, may echo:
 * each secret plain, in JSON, base64, hexadecimal and URL form, in either case. Bytes without one are
 * returned as they came.
 */
export function createRedactor(secrets: readonly string[]): (bytes: Uint8Array) => Uint8Array {
  const forms = new Set(secrets.filter(({ length }) => length >= MIN_SECRET_CHARS).flatMap(formsOf))
  if (forms.size === 0) return (bytes) => bytes
  // Of two forms that begin at the same place, the first is matched: it must be the longer one.
  const longestFirst = [...forms].sort((one, other) => other.length - one.length)
  const any = new RegExp(longestFirst.map(escapeRegExp).join('|'), 'gi')
  return (bytes) => {
    // Latin-1 keeps every byte as one character, so that broken UTF-8 stays as broken as it was.
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    const plain = escapedCharacter.test(text) ? unescapeJson(text) : text
    const clean = plain.replaceAll(any, '[secret]')
    return clean === plain ? bytes : Buffer.from(clean, 'latin1')
  }
}

function formsOf(secret: string): readonly string[] {
  const inBase64 = [0, 1, 2].map((before) => base64Within(secret, before))
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    ...inBase64,
    ...inBase64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    Buffer.from(secret).toString('hex'),
  ].map((form) => Buffer.from(form).toString('latin1'))
}

/**
 * @param before how many bytes of a longer text precede the secret, modulo 3
 * @returns the letters that the longer text always has in base64, whatever surrounds the secret
 */
function base64Within(secret: string, before: number): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)])
  const letters = bytes.toString('base64').replaceAll('=', '')
  // A letter holds 6 bits: the first and the last may hold bits of a neighbour too.
  return letters.slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6))
}

/** Most responses escape line ends and quotes alone, and to walk over those takes longer. */
const escapedCharacter = /\\(?:\/|u00[2-7])/i

/**
 * JSON may write any character as an escape, and PHP does so with every slash: read and written
 * back, it would be the character again.
 */
function unescapeJson(json: string): string {
  return json.replaceAll(/\\(?:u00([2-7][0-9a-f])|.)/gis, (escaped, code?: string) => {
    if (escaped === '\\/') return '/'
    if (code === undefined) return escaped
    const char = String.fromCharCode(Number.parseInt(code, 16))
    return char === '"' || char === '\\' ? `\\${char}` : char
  })
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
