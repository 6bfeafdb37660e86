import Papa from 'papaparse'

/** A table as text: every row has as many cells as the widest. */
export type TextTable = Readonly<{
  rows: readonly (readonly string[])[]
  delimiter: string
  /** The row of the file in which a quotation mark is opened and never closed. */
  unclosedQuote: number | undefined
}>

/**
 * Reads pasted text or a file with values separated by commas, semicolons or tabs. Line breaks and
 * separators within quotation marks belong to their cell. Rows that hold nothing are left out, and so
 * are the empty columns at the end that spreadsheets like to add.
 */
export function readTable(text: string): TextTable {
  // Excel says by a first line of its own which separator it wrote.
  const [hint, named] = /^\uFEFF?sep=(.)\r?\n/i.exec(text) ?? []
  const body = hint === undefined ? text : text.slice(hint.length)
  const delimiter = named ?? guessDelimiter(body)
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false })
  const filled = data.map((row) => row.map(cleanCell)).filter((row) => row.some(Boolean))
  const width = Math.max(0, ...filled.map((row) => row.findLastIndex(Boolean) + 1))
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes')
  return {
    rows: filled.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? '')),
    delimiter,
    unclosedQuote: unclosed && (unclosed.row ?? 0) + 1,
  }
}

/** Reads what a spreadsheet copies: tabs separate, and every row counts, also one that is empty. */
export function readCopied(text: string): readonly (readonly string[])[] {
  const body = text.replace(/\r?\n$/, '')
  return Papa.parse<string[]>(body, { delimiter: '\t' }).data.map((row) => row.map(cleanCell))
}

/** No-break spaces come with copies from web pages; space around a value is never meant. */
function cleanCell(cell: string): string {
  return cell.replaceAll('\u00a0', ' ').replaceAll('\r\n', '\n').trim()
}

const delimiters = ['\t', ';', ','] as const

/**
 * The separator that splits the first rows most evenly. A tab wins wherever there is one outside of
 * quotes: a copy from a spreadsheet has nothing else, and nobody types it into a title.
 */
function guessDelimiter(text: string): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 20 })
    const widths = data.filter((row) => row.some(Boolean)).map((row) => row.length)
    const widest = Math.max(1, ...widths)
    if (widest === 1) continue
    const usual = widths.filter((width) => width === widest).length / widths.length
    const score = usual * 10 + (delimiter === '\t' ? 5 : 0)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}
