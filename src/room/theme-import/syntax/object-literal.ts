/** What JSON and JavaScript literals hold; what is neither text nor structure stays as it is written. */
export type Literal = string | readonly Literal[] | LiteralObject
export type LiteralObject = { readonly [key: string]: Literal }

/** A literal and what it is called in the text: `darkTheme` in `export const darkTheme = {`. */
export type NamedLiteral = Readonly<{ name: string; value: Literal }>

/** How many times a text may be gone through: what is no literal is tried again from within. */
const MAX_PASSES = 6

/** Deeper nesting is no theme, and recursion has its limits. */
const MAX_DEPTH = 40

/**
 * Finds the object and array literals of a text: JSON, or JavaScript and TypeScript with comments,
 * unquoted keys and trailing commas. Nothing is run; what no literal is comes back as its text.
 *
 * @returns the outermost ones in their order
 */
export function readLiterals(text: string): readonly NamedLiteral[] {
  const found: NamedLiteral[] = []
  const source = new Source(text)
  let begin = 0
  const most = MAX_PASSES * text.length
  while (source.scanned <= most && source.skipTo('{[')) {
    const name = nameBefore(text.slice(begin, source.at))
    const start = source.at
    const value = source.value(0)
    if (value !== undefined && typeof value !== 'string') found.push({ name, value })
    else {
      source.scanned += source.at - start
      source.at = start + 1
    }
    begin = source.at
  }
  return found
}

/** @returns whether it has keys */
export function isObject(value: Literal | undefined): value is LiteralObject {
  return typeof value === 'object' && !Array.isArray(value)
}

/** @returns whether it is a list */
export function isList(value: Literal | undefined): value is readonly Literal[] {
  return Array.isArray(value)
}

/** `colors: {`, `const lightTheme: Theme = {`, `const brand = createTheme({`. */
function nameBefore(text: string): string {
  const line = text.slice(-200)
  const [, name = ''] =
    /["']?([\w$-]+)["']?\s*(?::[^=:;{}]*)?(?:=|:)\s*(?:[\w.$<>]+\()?\s*$/.exec(line) ?? []
  return name === 'exports' || name === 'default' ? '' : name
}

class Source {
  readonly text: string
  at = 0
  /** Characters that were gone through in vain. */
  scanned = 0

  constructor(text: string) {
    this.text = text
  }

  /** Goes to the next of some characters that is in no comment and in no quotes. */
  skipTo(wanted: string): boolean {
    while (this.at < this.text.length) {
      this.skipBlanks()
      const here = this.text[this.at]
      if (here === undefined) return false
      if (wanted.includes(here)) return true
      if (here === '"' || here === "'" || here === '`') {
        // An apostrophe in prose opens nothing that is ever closed.
        if (this.quoted() === undefined) this.at += 1
      } else this.at += 1
    }
    return false
  }

  value(depth: number): Literal | undefined {
    this.skipBlanks()
    const here = this.text[this.at]
    if (here === undefined || depth > MAX_DEPTH) return undefined
    if (here === '{') return this.object(depth)
    if (here === '[') return this.list(depth)
    if (here === '"' || here === "'" || here === '`') {
      const text = this.quoted()
      // `as const`, a call on it or what is added to it.
      this.bare()
      return text
    }
    return this.bare()
  }

  private object(depth: number): LiteralObject | undefined {
    this.at += 1
    const entries: [string, Literal][] = []
    for (;;) {
      this.skipBlanks()
      const here = this.text[this.at]
      if (here === undefined) return undefined
      if (here === '}') {
        this.at += 1
        return Object.fromEntries(entries)
      }
      if (here === ',') {
        this.at += 1
        continue
      }
      const key = this.key()
      if (key === undefined) return undefined
      this.skipBlanks()
      // A spread or a shorthand has no value of its own.
      if (this.text[this.at] !== ':') continue
      this.at += 1
      const value = this.value(depth + 1)
      if (value === undefined) return undefined
      entries.push([key, value])
      this.skipBlanks()
      // Without a comma this is no object, but a block of code or of a stylesheet.
      if (!',}'.includes(this.text[this.at] ?? ' ')) return undefined
    }
  }

  private list(depth: number): readonly Literal[] | undefined {
    this.at += 1
    const values: Literal[] = []
    for (;;) {
      this.skipBlanks()
      const here = this.text[this.at]
      if (here === undefined) return undefined
      if (here === ']') {
        this.at += 1
        return values
      }
      if (here === ',') {
        this.at += 1
        continue
      }
      const value = this.value(depth + 1)
      if (value === undefined) return undefined
      values.push(value)
    }
  }

  private key(): string | undefined {
    const here = this.text[this.at]
    if (here === '"' || here === "'" || here === '`') return this.quoted()
    const match = this.match(/[\w$.[\]-]+/y)
    return match === '' ? undefined : match.replace(/[[\]]/g, '')
  }

  /** A number, a name or a call, up to what ends it. */
  private bare(): string | undefined {
    const start = this.at
    let depth = 0
    while (this.at < this.text.length) {
      const here = this.text[this.at] ?? ''
      if (depth === 0 && ',}]'.includes(here)) break
      if ('([{'.includes(here)) depth += 1
      else if (')]}'.includes(here)) depth -= 1
      else if (here === ';' && depth === 0) return undefined
      if (here === '"' || here === "'" || here === '`') {
        if (this.quoted() === undefined) return undefined
      } else this.at += 1
    }
    const text = this.text.slice(start, this.at).trim()
    return text === '' ? undefined : text
  }

  private quoted(): string | undefined {
    const quote = this.text[this.at]
    for (let end = this.at + 1; end < this.text.length; end += 1) {
      const here = this.text[end]
      if (here === '\n' && quote !== '`') return undefined
      if (here === '\\') end += 1
      else if (here === quote) {
        const inside = this.text.slice(this.at + 1, end)
        this.at = end + 1
        return unescaped(inside)
      }
    }
    return undefined
  }

  private skipBlanks(): void {
    while (this.match(/\s+|\/\*[\s\S]*?\*\/|\/\/[^\n]*/y) !== '') {
      // Blanks and comments may follow each other.
    }
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const [match = ''] = pattern.exec(this.text) ?? []
    this.at += match.length
    return match
  }
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|([\s\S]))/gi, (_whole, code?: string, other = '') =>
    code === undefined ? other : String.fromCharCode(Number.parseInt(code, 16)),
  )
}
