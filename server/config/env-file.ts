/** The content of an `.env` file. */
export type EnvFile = {
  readonly variables: Readonly<Record<string, string>>
  /** Accounts' variables that have a value behind a `#`. */
  readonly commentedOut: readonly string[]
  /** What cannot be read, a line each, without the value, which may be a secret. */
  readonly errors: readonly string[]
}

/**
 * Reads an `.env` file as editors write them: with a byte order mark or without, in UTF-8 or in
 * UTF-16 (Windows PowerShell), with any line ends.
 *
 * Beside Node's own `parseEnv`, which drops what it does not understand: a `#` begins a comment
 * only after a blank, so that a token may have one; quotes that stay open are an error and do not
 * swallow the next variables; backslashes mean themselves.
 */
export function parseEnvFile(bytes: Uint8Array): EnvFile {
  const text = decode(bytes)
  if (text.includes('\0')) {
    const errors = ['.env is not written in UTF-8: save it anew as UTF-8']
    return { variables: {}, commentedOut: [], errors }
  }
  const lines = text.split(/\r\n|\n|\r/)
  const variables: Record<string, string> = {}
  const commentedOut: string[] = []
  const errors: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const assignment = assignmentOf(line)
    if (!assignment) {
      if (!isBlank(line)) errors.push(`.env, line ${at + 1}, must be NAME=value or a # comment`)
      const [, name] = commentedAccount.exec(line) ?? []
      if (name !== undefined) commentedOut.push(name)
      continue
    }
    const { name, rest } = assignment
    const quote = /^\s*(["'`])/.exec(rest)?.[1]
    if (quote === undefined) {
      variables[name] = rest.replace(/\s#.*$/, '').trim()
      continue
    }
    const closed = closeQuote(quote, rest.trimStart().slice(1), lines.slice(at + 1))
    if (!closed) errors.push(`${name} in .env must have a quote at both ends or at none`)
    variables[name] = closed?.value ?? ''
    at += closed?.moreLines ?? 0
  }
  return { variables, commentedOut, errors }
}

/** A byte order mark gives the encoding, and is not part of the text. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const isLittleEndian = first === 0xff && second === 0xfe
  const isBigEndian = first === 0xfe && second === 0xff
  return new TextDecoder(isLittleEndian ? 'utf-16le' : isBigEndian ? 'utf-16be' : 'utf-8').decode(
    bytes,
  )
}

/** The example value of `.env.example` does not count. */
const commentedAccount = /^\s*#\s*(SIGNALWIRE_[A-Z_]+)\s*=\s*(?!example\.signalwire\.com\s*$)\S/

function assignmentOf(line: string) {
  const [, name, rest] = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*=(.*)$/.exec(line) ?? []
  return name === undefined || rest === undefined ? undefined : { name, rest }
}

function isBlank(line: string): boolean {
  return /^\s*(?:#|$)/.test(line)
}

/** Unlike a line of a certificate, which may end with `=` too. */
const ownVariable = /^\s*(?:export\s+)?(?:[A-Z][A-Z\d]*_[A-Z\d_]+|HOST|PORT)\s*=/

/**
 * @param firstLine what follows the opening quote on its line
 * @param following the lines after it, for a value of several lines, such as a certificate
 * @returns undefined where the quote stays open up to the next variable or the end
 */
function closeQuote(quote: string, firstLine: string, following: readonly string[]) {
  const end = new RegExp(`^(.*?)${quote}\\s*(?:#.*)?$`)
  const value: string[] = []
  for (const [index, line] of [firstLine, ...following].entries()) {
    if (index > 0 && ownVariable.test(line)) return undefined
    const [, last] = end.exec(line) ?? []
    if (last !== undefined) return { value: [...value, last].join('\n'), moreLines: index }
    value.push(line)
  }
  return undefined
}
