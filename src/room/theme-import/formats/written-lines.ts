import { readColor } from '#color/css-color/read-color.ts'
import type { ThemeName } from '#contract/theme.ts'
import type { FormatReader, ThemeEntry } from '../model.ts'
import { themeNamed } from '../role-names.ts'

/** What nobody writes by chance: a sign and six or eight digits, a function, Android's `0x`. */
const certain =
  /#(?:[0-9a-f]{8}|[0-9a-f]{6})(?![\w-])|\b0x(?:[0-9a-f]{8}|[0-9a-f]{6})\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\((?!\s*0x)[^()\n]*\)/gi
/** `#123` is a ticket as well, so it needs a name and a colon. */
const short = /[:=]\s*["'`]?(#(?:[0-9a-f]{4}|[0-9a-f]{3}))(?![\w-])/gi

/** A longer text in front of a colour is a sentence and no name. */
const MAX_NAME_LENGTH = 60

/**
 * A line for each colour, with its name before or after it, such as notes, constants of a program
 * or a style guide. A heading such as `Dark theme` is for the lines beneath it.
 */
export const readWrittenLines: FormatReader = (text) => {
  const entries: ThemeEntry[] = []
  let theme: ThemeName | undefined
  let heading = ''
  for (const line of text.split(/\r?\n/)) {
    const values = valuesIn(line)
    const named = themeNamed(line)
    if (values.length === 0 && named) {
      theme = named
      heading = line.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    }
    const name = values.length === 1 ? nameAround(line, values[0] ?? '') : ''
    for (const value of values)
      entries.push({ name, where: heading, theme, value, color: readColor(value) })
  }
  return entries.some(({ color }) => color) ? { format: 'lines of text', entries } : undefined
}

function valuesIn(line: string): readonly string[] {
  const values = [...line.matchAll(certain)].map(([value]) => value)
  if (values.length > 0) return values.filter((value) => readColor(value))
  return [...line.matchAll(short)].flatMap(([, value = '']) => (readColor(value) ? [value] : []))
}

function nameAround(line: string, value: string): string {
  const at = line.indexOf(value)
  const before = tidy(line.slice(0, at).replace(/\bColor\(\s*$/, ''))
  const name = before === '' ? tidy(line.slice(at + value.length)) : before
  return name.length > MAX_NAME_LENGTH ? '' : name
}

/** Without bullets, marks of emphasis, and the words with which programs declare a constant. */
function tidy(text: string): string {
  return text
    .replace(/^[^\p{L}]+|[^\p{L}\p{N})]+$/gu, '')
    .replace(/^(?:(?:static|public|private|export|final|const|val|var|let|define|Color)\s+)+/, '')
    .replace(/\s*:\s*(?:Color|string|String)$/, '')
}
