import type { FormatReader, TreeReader } from '../model.ts'
import { themeNamed } from '../role-names.ts'
import { readLiterals } from '../syntax/object-literal.ts'
import { readDesignTokens } from './design-tokens.ts'
import { readMantineTheme } from './mantine-theme.ts'
import { readMaterialTheme } from './material-theme.ts'
import { readNamedValues } from './named-values.ts'
import { readShadcnRegistry } from './shadcn-registry.ts'
import { readWordPressTheme } from './wordpress-theme.ts'

/** The most particular first. */
const readers: readonly TreeReader[] = [
  readShadcnRegistry,
  readMaterialTheme,
  readWordPressTheme,
  readMantineTheme,
  readDesignTokens,
  readNamedValues,
]

/** JSON and the object literals of JavaScript, in whichever of the formats each of them is. */
export const readObjectTree: FormatReader = (text) => {
  const readings = readLiterals(text).flatMap(({ name, value }) => {
    const theme = themeNamed(name)
    for (const read of readers) {
      const reading = read(value)
      if (!reading?.entries.some(({ color }) => color)) continue
      const entries = reading.entries.map((entry) => ({
        ...entry,
        theme: entry.theme ?? theme,
        name: [name, entry.name].filter((part) => part !== '').join('.'),
        // A list is called as its constant, and that is a name of the palette's and not of a role.
        roleName: entry.roleName ?? (theme ? entry.name : `${name} ${entry.name}`),
      }))
      return [{ ...reading, entries }]
    }
    return []
  })
  const [first] = readings
  return first && { format: first.format, entries: readings.flatMap(({ entries }) => entries) }
}
