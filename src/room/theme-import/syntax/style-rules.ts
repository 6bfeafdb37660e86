/** One declaration of a stylesheet, with the rules that it stands in, outermost first. */
export type StyleDeclaration = Readonly<{
  preludes: readonly string[]
  property: string
  value: string
}>

/**
 * Takes a stylesheet apart: CSS with nesting, Sass or Less, whole or a part of it, with or without
 * the semicolons that a list of variables often lacks when it comes out of a document.
 *
 * @returns its declarations in their order, without comments
 */
export function readStyleRules(text: string): readonly StyleDeclaration[] {
  const found: StyleDeclaration[] = []
  const preludes: string[] = []
  let pending = ''
  let depth = 0
  const flush = () => {
    const statement = pending.trim()
    pending = ''
    for (const [property, value] of declarationsIn(statement))
      found.push({ preludes: [...preludes], property, value })
  }
  for (const [token] of text.matchAll(tokens)) {
    if (token.startsWith('/*') || token.startsWith('//')) continue
    if (token === '(') depth += 1
    else if (token === ')') depth = Math.max(0, depth - 1)
    if (token === '{' && depth === 0) {
      preludes.push(pending.trim())
      pending = ''
    } else if (token === '}' && depth === 0) {
      flush()
      preludes.pop()
    } else if (token === ';' && depth === 0) flush()
    else if (token === '\n' && depth === 0 && isWholeVariable(pending)) flush()
    else if (pending !== '' || token.trim() !== '') pending += token
  }
  flush()
  return found
}

/** Comments, quoted texts and Sass's `#{}` count as one token each. `://` begins no comment. */
const tokens =
  /\/\*[\s\S]*?(?:\*\/|$)|(?<![:\w])\/\/[^\n]*|"[^"\n]*"|'[^'\n]*'|#\{[^{}\n]*\}|[^"'/#{}();\n]+|[\s\S]/g

/** A value may go on in the next line, but not after a colour. */
function isWholeVariable(text: string): boolean {
  return /^\s*(?:--|[$@])[\w-]+\s*:\s*[^\s,(][^\n]*$/.test(text) && !/[,(:+*/-]\s*$/.test(text)
}

function declarationsIn(statement: string): readonly (readonly [string, string])[] {
  const [, property, rest] = /^((?:--|[$@])?[\w-]+)\s*:\s*([\s\S]+)$/.exec(statement) ?? []
  if (property !== undefined && rest !== undefined) {
    const value = rest.replace(/\s*!(?:default|global|important)\b/gi, '').trim()
    const entries = /^[$@]/.test(property) ? mapEntries(value) : []
    if (entries.length === 0) return [[property, value]]
    return entries.map(([key, inner]) => [`${property}.${key}`, inner])
  }
  // Variables that a Sass module is configured with.
  return mapEntries(/^@(?:use|forward|include)\b[^(]*([\s\S]+)$/.exec(statement)?.[1] ?? '').map(
    ([key, value]) => [key, value],
  )
}

/** `("primary": $blue, danger: #b3261e)` */
function mapEntries(text: string): readonly (readonly [string, string])[] {
  const inside = /^\(([\s\S]*)\)$/.exec(text.trim())?.[1]
  if (inside === undefined) return []
  return splitOutsideBrackets(inside).flatMap((part) => {
    const [, key, value] = /^\s*["']?(\$?[\w-]+)["']?\s*:\s*([\s\S]+)$/.exec(part) ?? []
    return key === undefined || value === undefined ? [] : [[key, value.trim()] as const]
  })
}

/**
 * @param text a list with commas
 * @returns its parts; a comma in brackets parts nothing
 */
export function splitOutsideBrackets(text: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const here = text[at]
    if (here === '(') depth += 1
    else if (here === ')') depth -= 1
    else if (here === ',' && depth === 0) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, text.slice(start)]
}
