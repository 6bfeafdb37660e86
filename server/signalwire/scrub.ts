/**
 * Shortest secret that is looked for. A shorter one could be part of any word: taking it out would
 * break honest answers. Real tokens have 50 characters, project ids 36.
 */
const shortest = 8

/**
 * Makes a function that takes our credentials out of what SignalWire, or a gateway before it,
 * may echo: each secret plain, in base64, hexadecimal and URL form.
 *
 * @param secrets the texts that must not get out
 * @returns the function: bytes in, the same bytes out unless a secret stood in them
 */
export function createScrub(secrets: readonly string[]): (bytes: Uint8Array) => Uint8Array {
  const forms = new Set(
    secrets
      .filter((secret) => secret.length >= shortest)
      .flatMap((secret) => {
        const bytes = Buffer.from(secret)
        return [
          secret,
          JSON.stringify(secret).slice(1, -1),
          encodeURIComponent(secret),
          bytes.toString('base64'),
          bytes.toString('base64url'),
          bytes.toString('hex'),
        ]
      }),
  )
  const needles = [...forms].map((form) => Buffer.from(form))
  return (bytes) => {
    const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (!needles.some((needle) => haystack.includes(needle))) return bytes
    // Latin-1 keeps every byte as one character, so that broken UTF-8 stays as broken as it was.
    let text = haystack.toString('latin1')
    for (const needle of needles) text = text.replaceAll(needle.toString('latin1'), '[secret]')
    return Buffer.from(text, 'latin1')
  }
}
