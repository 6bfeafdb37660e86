/** One `name: value` in a text, with the names of the blocks it stands in, outermost first. */
export type Declaration = Readonly<{ path: readonly string[]; name: string; value: string }>

/**
 * Finds what looks like `name: value` in a stylesheet, a Tailwind theme in CSS or JavaScript, or
 * JSON. All of them are names, values and nested braces, so one reader does for all; it understands
 * no more than that, and nothing is ever run.
 *
 * @param text as it was pasted
 * @returns the declarations in their order, without quotes
 */
export function readDeclarations(text: string): readonly Declaration[] {
  const found: Declaration[] = []
  const path: string[] = []
  let pending = ''
  const settle = () => {
    const declaration = split(pending)
    if (declaration) found.push({ path: [...path], ...declaration })
    pending = ''
  }
  for (const [token] of withoutComments(text).matchAll(tokens)) {
    if (token === '{') {
      path.push(pending.trim())
      pending = ''
    } else if (token === '}') {
      settle()
      path.pop()
    } else if (token === ';' || token === ',') settle()
    else if (token === '\n') {
      // The value or the brace may stand on the next line.
      if (split(pending)) settle()
    } else pending += token
  }
  settle()
  return found
}

/** Quoted texts and brackets count as one token each, so that their commas part nothing. */
const tokens = /"[^"\n]*"|'[^'\n]*'|`[^`\n]*`|\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|[\s\S]/g

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:\w])\/\/[^\n]*/g, '')
}

function split(text: string): { name: string; value: string } | undefined {
  const match = /^["'`$@\s-]*([\w][\w -]*?)["'`]?\s*[:=]\s*(\S.*)$/s.exec(text.trim())
  const [, name, value] = match ?? []
  if (name === undefined || value === undefined) return undefined
  const bare = value
    .replace(/!important\s*$/, '')
    .trim()
    .replace(/^(["'`])(.*)\1$/s, '$2')
  return bare === '' ? undefined : { name, value: bare }
}
