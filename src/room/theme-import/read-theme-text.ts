import { assignRoles } from './assign-roles.ts'
import { readColorList } from './formats/color-list.ts'
import { readColorXml } from './formats/color-xml.ts'
import { readGimpPalette } from './formats/gimp-palette.ts'
import { readObjectTree } from './formats/object-tree.ts'
import { readStylesheet } from './formats/stylesheet.ts'
import { readTable } from './formats/table.ts'
import { readWrittenLines } from './formats/written-lines.ts'
import type { FormatReader, ThemeImport } from './model.ts'

/** Somebody may paste the stylesheet of a whole site; the rest of a longer one is left. */
const MAX_CHARACTERS = 400_000

/** In this order: the first that finds a colour has understood the text. */
const readers: readonly FormatReader[] = [
  readColorList,
  readGimpPalette,
  readColorXml,
  readStylesheet,
  readObjectTree,
  readTable,
  readWrittenLines,
]

/**
 * Reads the colours of a pasted text in any of the formats in `formats/`. A colour only gets to a
 * field by its name; never by its place in a list or by its looks.
 *
 * @returns what is named, and everything that can be assigned by hand
 */
export function readThemeText(text: string): ThemeImport {
  const start = text.slice(0, MAX_CHARACTERS)
  const isCut = text.length > start.length
  for (const read of readers) {
    const reading = read(start)
    if (reading?.entries.some(({ color }) => color)) return { ...assignRoles(reading), isCut }
  }
  return { format: '', found: {}, palette: [], unread: {}, isCut }
}
