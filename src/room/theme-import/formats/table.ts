import { readColor } from '#color/css-color/read-color.ts'
import type { FormatReader, ThemeEntry } from '../model.ts'
import { themeNamed } from '../role-names.ts'
import { splitOutsideBrackets } from '../syntax/style-rules.ts'

type Row = readonly string[]

const separators: readonly ((line: string) => Row)[] = [
  (line) => (line.includes('|') ? line.replace(/^\s*\||\|\s*$/g, '').split('|') : []),
  (line) => line.split('\t'),
  (line) => line.split(';'),
  splitOutsideBrackets,
]

/**
 * Rows of a spreadsheet, of CSV or of a markdown table: a name, then a colour, or one each beneath
 * `Light` and `Dark`.
 */
export const readTable: FormatReader = (text) => {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  for (const split of separators) {
    const rows = lines.map((line) => split(line).map(cellText))
    const filled = rows.filter((row) => row.length >= 2 && row.some(isColor) && !row.every(isColor))
    // A comma in a sentence makes no table.
    if (filled.length < 2 || filled.length < lines.length / 3) continue
    const entries = entriesOf(rows)
    if (entries.length > 0) return { format: 'rows of a table', entries }
  }
  return undefined
}

function cellText(cell: string): string {
  return cell.trim().replace(/^[*_`"'\s]+|[*_`"'\s]+$/g, '')
}

function entriesOf(rows: readonly Row[]): readonly ThemeEntry[] {
  const entries: ThemeEntry[] = []
  let header: Row = []
  for (const row of rows) {
    if (!row.some(isColor)) {
      if (row.some((cell) => /[a-z]/i.test(cell))) header = row
      continue
    }
    const name = row.find((cell) => cell !== '' && !isColor(cell) && /\p{L}/u.test(cell)) ?? ''
    const themed = row.flatMap((cell, column) => {
      const theme = themeNamed(header[column] ?? '')
      return theme && isColor(cell) ? [{ cell, theme, where: header[column] ?? '' }] : []
    })
    // Several notations of one colour may follow each other in a row.
    const first = row.find(isColor) ?? ''
    const cells = themed.length > 0 ? themed : [{ cell: first, theme: undefined, where: '' }]
    for (const { cell, theme, where } of cells)
      entries.push({ name, where, theme, value: cell, color: readColor(cell) })
  }
  return entries
}

/** A number of six digits is one of many things in a table. */
function isColor(cell: string): boolean {
  if (/^\d+$/.test(cell) || (/^[a-z]+$/i.test(cell) && !cell.startsWith('#'))) return false
  return readColor(cell) !== undefined
}
