import { UUID_SOURCE } from '#contract/ids.ts'

/** Only the letters of an id may be in either case: the rest of a path is matched letter by letter. */
const uuid = UUID_SOURCE.replaceAll('a-f', 'a-fA-F')

/** One segment of characters that RFC 3986 allows in one. */
const segment = "(?:[\\w.~!$&'()*+,;=:@-]|%[0-9a-fA-F]{2})+"

const parameters: Readonly<Record<string, string>> = {
  ':id': `(?<id>${uuid})`,
  ':session': `(?<session>${uuid})`,
  ':key': `(?<key>${segment})`,
}

/**
 * Compiles a path, which is then matched letter by letter: `:id` and `:session` match a
 * UUID, `:key` any one segment. The groups of a match have the parameters' names.
 *
 * @throws on whatever else Express would take for a pattern
 */
export function pathPattern(path: string): RegExp {
  const pattern = path
    .split(/(:\w+)/)
    .map((part) => parameters[part] ?? literal(part, path))
    .join('')
  return new RegExp(`^${pattern}$`)
}

function literal(part: string, path: string): string {
  if (/[^\w./-]/.test(part)) throw new Error(`${path} is more than a path, :id and :key`)
  return part.replaceAll('.', '\\.')
}
