import { readColor } from '#color/css-color/read-color.ts'
import type { FormatReader, ThemeEntry } from '../model.ts'

/** An element for one colour: Android's with the colour inside, those of Adobe and Coolors without. */
const colorElement = /<color\b([^<>]*?)(?:\/>|>([^<>]*)<\/color\s*>)/gi
const attribute = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Palettes in XML, as Adobe Color and Coolors export them and Android keeps its colours. */
export const readColorXml: FormatReader = (text) => {
  const entries = [...text.matchAll(colorElement)].flatMap(([, attributes = '', content = '']) => {
    const given = new Map(
      [...attributes.matchAll(attribute)].map(([, key = '', double, single]) => [
        key.toLowerCase(),
        double ?? single ?? '',
      ]),
    )
    const inside = content.trim()
    const value = inside === '' ? (given.get('hex') ?? given.get('rgb') ?? '') : opacityLast(inside)
    const color = readColor(value)
    const entry: ThemeEntry = { name: given.get('name') ?? '', where: '', value, color }
    return color ? [entry] : []
  })
  return entries.length > 0 ? { format: 'colours in XML', entries } : undefined
}

/** Android writes `#AARRGGBB`. */
function opacityLast(value: string): string {
  return value.replace(/^#([0-9a-f]{2})([0-9a-f]{6})$/i, '#$2$1')
}
