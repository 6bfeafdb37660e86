/** Characters that make a spreadsheet take a text for a formula, also behind white space. */
const formula = /^[\s\uFEFF]*[=+\-@\t\r]/

/**
 * Writes a table that spreadsheets open right: a byte order mark, so that Excel reads UTF-8, line
 * ends as in RFC 4180, and an apostrophe before everything that would be run as a formula.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
