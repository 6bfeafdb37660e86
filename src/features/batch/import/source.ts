import { decodeAs, decodeText, type TextEncoding } from './decode-text.ts'
import { readTable, type TextTable } from './read-table.ts'

/** A table that was pasted or came as a file. */
export type Source = Readonly<{
  /** Of the file; empty for a paste. */
  name: string
  bytes: Uint8Array | undefined
  encoding: TextEncoding
  isGuess: boolean
  table: TextTable
}>

export function sourceOfText(text: string): Source {
  return {
    name: '',
    bytes: undefined,
    encoding: 'utf-8',
    isGuess: false,
    table: readTable(text),
  }
}

/** @param encoding where somebody has chosen it */
export function sourceOfBytes(name: string, bytes: Uint8Array, encoding?: TextEncoding): Source {
  const decoded = encoding ? decodeAs(bytes, encoding) : decodeText(bytes)
  const { isGuess } = decoded
  return { name, bytes, encoding: decoded.encoding, isGuess, table: readTable(decoded.text) }
}

/** Why a file is no table of text, by the bytes that it begins with; undefined for one that may be. */
export function fileMistake(bytes: Uint8Array): string | undefined {
  const starts = (...wanted: number[]) => wanted.every((byte, index) => bytes[index] === byte)
  if (starts(0x50, 0x4b, 3, 4) || starts(0xd0, 0xcf, 0x11, 0xe0))
    return 'This is a workbook. In the spreadsheet, save the sheet as CSV, or copy its cells and paste them here.'
  if (bytes.length === 0) return 'This file is empty.'
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'This is a PDF. Choose a CSV or text file.'
  return undefined
}
