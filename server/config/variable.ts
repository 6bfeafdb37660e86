import * as z from 'zod/mini'

/** Variables by name, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * A variable that may be absent.
 *
 * @param remedy what a value must be, to follow the variable's name; never the value, which may be
 *   a secret
 * @param read undefined where the value is invalid
 */
export function variable<Value>(remedy: string, read: (value: string) => Value | undefined) {
  return z.optional(
    z.pipe(
      z.string(),
      z.transform((value: string, { issues }) => {
        const parsed = unreadable(value) ? undefined : read(value)
        if (parsed !== undefined) return parsed
        issues.push({ code: 'custom', message: unreadable(value) ?? remedy, input: value })
        return z.NEVER
      }),
    ),
  )
}

/** @returns the remedy for a value that an editor or a shell has spoilt, whatever it should mean */
function unreadable(value: string): string | undefined {
  if (value.includes('\ufffd')) return 'must be written in UTF-8: save the file anew as UTF-8'
  if (/[\r\n\0]/.test(value)) return 'must be written on one line'
  return hasOpenQuote(value) ? 'must have a quote at both ends or at none' : undefined
}

function hasOpenQuote(value: string): boolean {
  return [value.at(0), value.at(-1)].some(
    (end) => (end === '"' || end === "'") && value.split(end).length === 2,
  )
}

/**
 * Reads values as their author means them. Docker's `--env-file` and a container's `environment`
 * keep the quotes that a shell would take off.
 *
 * @returns the variables without surrounding quotes and blanks, and without empty ones
 */
export function cleanEnvironment(environment: Environment): Readonly<Record<string, string>> {
  const entries = Object.entries(environment).map(([name, value = '']) => [name, cleanValue(value)])
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

function cleanValue(value: string): string {
  const trimmed = value.trim()
  const [, , inQuotes] = /^(["'])((?:(?!\1).)*)\1$/s.exec(trimmed) ?? []
  return inQuotes?.trim() ?? trimmed
}
