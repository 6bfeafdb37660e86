import { parseAst } from 'vite'

type Node = Readonly<{ type: string; start: number; [property: string]: unknown }>

/**
 * Finds texts in JSX that come, go or change beside others. Translators in browsers put elements of
 * their own in the place of texts: what React then changes or removes is no longer there, so that the
 * page stays behind or breaks. In an element of its own a text can be translated and changed.
 *
 * @param source of a `.tsx` file
 * @returns each such text as it is written, with its line
 */
export function looseTexts(source: string): readonly string[] {
  const found: string[] = []
  for (const element of nodesIn(parseAst(source, { lang: 'tsx' }))) {
    if (element.type !== 'JSXElement' && element.type !== 'JSXFragment') continue
    const children = listOf(element.children).filter((child) => !isBlank(child))
    if (children.length < 2) continue
    for (const [index, child] of children.entries()) {
      if (child.type !== 'JSXExpressionContainer' || !isNode(child.expression)) continue
      const isBeforeText = children.slice(index + 1).some(({ type }) => type === 'JSXText')
      if (!changesText(child.expression) && !(isBeforeText && isOptional(child.expression)))
        continue
      const line = source.slice(0, child.start).split('\n').length
      found.push(`${line}: ${source.slice(child.start, child.start + 60)}`)
    }
  }
  return found
}

/** Whether an expression gives different texts, or a text at times. */
function changesText(expression: Node): boolean {
  const results = resultsOf(expression)
  return expression.type === 'TemplateLiteral' || (results.length > 0 && results.some(isText))
}

/** Whether it gives something at times. */
function isOptional(expression: Node): boolean {
  return resultsOf(expression).length > 0
}

/** What a choice may give; nothing for what is no choice. */
function resultsOf({ type, right, consequent, alternate }: Node): readonly Node[] {
  if (type === 'LogicalExpression') return [right].filter(isNode)
  if (type !== 'ConditionalExpression') return []
  return [consequent, alternate].filter(isNode).flatMap((result) => [result, ...resultsOf(result)])
}

function isText({ type, value }: Node): boolean {
  return type === 'TemplateLiteral' || (type === 'Literal' && typeof value === 'string')
}

/** Line breaks between elements, and comments. */
function isBlank({ type, value, expression }: Node): boolean {
  if (type === 'JSXText') return typeof value === 'string' && /^\s*\n\s*$/.test(value)
  return isNode(expression) && expression.type === 'JSXEmptyExpression'
}

function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  if (typeof value !== 'object' || value === null) return []
  const within = Object.values(value).flatMap(nodesIn)
  return isNode(value) ? [value, ...within] : within
}

function listOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
