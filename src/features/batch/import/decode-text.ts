/** How a file's bytes were read. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export const encodingLabels: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (Unicode text)',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1252': 'Windows-1252 (Western European)',
}

export type DecodedText = Readonly<{
  text: string
  encoding: TextEncoding
  /** Nothing in the file says so: it is what most spreadsheets write where it is no UTF-8. */
  isGuess: boolean
}>

/**
 * Reads the bytes of a spreadsheet's text file. A byte order mark decides; without one, zero bytes at
 * every other place are UTF-16 and what is valid UTF-8 is that. Anything else is taken for
 * Windows-1252, which every byte is valid in, so that somebody has to look at the result.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return read(bytes, 'utf-8')
  if (first === 0xff && second === 0xfe) return read(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return read(bytes, 'utf-16be')
  const wide = withoutMark(bytes)
  if (wide) return read(bytes, wide)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, encoding: 'utf-8', isGuess: false }
  } catch {
    return { ...read(bytes, 'windows-1252'), isGuess: true }
  }
}

/** @returns the same bytes in an encoding that somebody chose; a mark at the beginning is dropped */
export function decodeAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  return read(bytes, encoding)
}

function read(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, isGuess: false }
}

/** Bytes of the beginning that are looked at for zeros. */
const SAMPLE_BYTES = 2_000

/** UTF-16 without a mark: Latin text has a zero byte in every pair, always on the same side. */
function withoutMark(bytes: Uint8Array): TextEncoding | undefined {
  const zeros = [0, 0]
  const end = Math.min(bytes.length, SAMPLE_BYTES)
  for (let index = 0; index < end; index += 1)
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > end / 5 && odd > 4 * even) return 'utf-16le'
  return even > end / 5 && even > 4 * odd ? 'utf-16be' : undefined
}
