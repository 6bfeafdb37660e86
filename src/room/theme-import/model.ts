import type { ReadColor } from '#color/css-color/color-function.ts'
import type { ColorField, ThemeName } from '#contract/theme.ts'
import type { Literal } from './syntax/object-literal.ts'

/** One colour of a pasted text, as a reader of its format hands it over. */
export type ThemeEntry = Readonly<{
  /** As it is written there; empty where it has none. */
  name: string
  /** The block, section or column that it stands in, in words; empty where that says nothing. */
  where: string
  /** The theme that it is for, where the text says so by anything but the name. */
  theme?: ThemeName | undefined
  /** The name to find a role by, where that is not `name`; empty where no role may be found. */
  roleName?: string | undefined
  /** As it is written there. */
  value: string
  /** Undefined where the value is none, or one that only a browser could work out. */
  color: ReadColor | undefined
  /** Of two entries for one role that with the smaller one counts; 0 unless there is a reason. */
  weight?: number
}>

/** What a reader made of a text. `format` is its name in words. */
export type FormatReading = Readonly<{ format: string; entries: readonly ThemeEntry[] }>

/** Reads one format; undefined where the text is not in it. */
export type FormatReader = (text: string) => FormatReading | undefined

/** Reads one format out of a literal; undefined where it is in another. */
export type TreeReader = (tree: Literal) => FormatReading | undefined

/** A colour that the text names for a field, and where in the text. */
export type FoundColor = Readonly<{ hex: string; alpha: number; source: string }>

/** A colour to be assigned by hand. */
export type PaletteColor = Readonly<{ hex: string; label: string }>

/** What a pasted text says about a pair of themes. Nothing in it is guessed. */
export type ThemeImport = Readonly<{
  /** The format in words; empty where the text holds no colour. */
  format: string
  found: Readonly<Partial<Record<ColorField, FoundColor>>>
  /** Every colour of the text once, in its order. */
  palette: readonly PaletteColor[]
  /** Fields that the text names with a value that cannot be read. */
  unread: Readonly<Partial<Record<ColorField, string>>>
  /** Whether the text was too long to be read to its end. */
  isCut: boolean
}>
