import { rgbToHex } from '#color/rgb.ts'
import type { FormatReader, ThemeEntry } from '../model.ts'

const row = /^[ \t]*(\d{1,3})[ \t]+(\d{1,3})[ \t]+(\d{1,3})(?:[ \t]+(\S[^\n]*))?$/gm

/** https://developer.gimp.org/core/standards/gpl/: three numbers and a name in each line. */
export const readGimpPalette: FormatReader = (text) => {
  if (!/^\s*GIMP Palette\b/.test(text)) return undefined
  const entries = [...text.matchAll(row)].flatMap(([line, red, green, blue, name = '']) => {
    const rgb = [Number(red), Number(green), Number(blue)] as const
    if (rgb.some((channel) => channel > 255)) return []
    const entry: ThemeEntry = {
      name: /^untitled$/i.test(name.trim()) ? '' : name.trim(),
      where: '',
      value: line.trim(),
      color: { hex: rgbToHex(rgb), alpha: 1 },
    }
    return [entry]
  })
  return entries.length > 0 ? { format: 'a GIMP palette', entries } : undefined
}
