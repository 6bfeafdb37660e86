import { type ReadKit, unread } from './read-kit.ts'
import { readKits } from './read-kits.ts'

/** Ten times what 500 kits without notes take. */
const MAX_FILE_BYTES = 4 * 1024 * 1024

/** @returns the kits of files, in their order */
export async function readFiles(files: readonly File[]): Promise<readonly ReadKit[]> {
  const read = await Promise.all(files.map(readFile))
  return read.flat()
}

async function readFile(file: File): Promise<readonly ReadKit[]> {
  const { name: source, size } = file
  if (size > MAX_FILE_BYTES) return [unread(source, 'It is larger than 4 MiB.')]
  try {
    const text = decode(new Uint8Array(await file.arrayBuffer()))
    if (text === undefined) return [unread(source, 'It is no text in UTF-8 or UTF-16.')]
    return readKits({ source, name: kitName(source), text })
  } catch {
    return [unread(source, 'The browser could not read it. Was it moved or changed?')]
  }
}

/** A byte order mark decides; without one it is UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : undefined
  const encoding = wide ?? (first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8')
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

/** `brand-kit-acme.tokens.json` says that it is Acme's. */
function kitName(file: string): string {
  return file.replace(/(?:\.tokens)?\.[^.]*$/, '').replace(/^brand-kits?-?/, '')
}
