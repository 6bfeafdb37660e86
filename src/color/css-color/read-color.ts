import { parseColor } from '../rgb.ts'
import { type ReadColor, readColorFunction } from './color-function.ts'
import { namedColors } from './named-colors.ts'

/** What copying from a page, a chat or a document leaves around a text, and nobody sees. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu

/** A value as it stands in a stylesheet or in code: quoted, with what follows it there. */
const wrapping = /^["'`“”‘’]?(.*?)["'`“”‘’]?\s*(?:!important\s*)?[;,]?$/s

/**
 * Reads one colour as stylesheets, code and people write it: besides what `parseColor` takes, any
 * CSS name or function, four or eight digits, `0x`, and the bare `222 47% 11%` that some Tailwind
 * themes keep in their variables.
 *
 * @returns undefined where it is no colour, or one that cannot be seen at all
 */
export function readColor(text: string): ReadColor | undefined {
  const value = (wrapping.exec(text.replace(invisible, '').trim())?.[1] ?? '').trim()
  const plain = parseColor(value) ?? namedColors.get(value.toLowerCase())
  if (plain !== undefined) return { hex: plain, alpha: 1 }
  return (
    readDigits(value) ?? readColorFunction(value) ?? readColorFunction(`hsl(${bareHsl(value)})`)
  )
}

/**
 * CSS puts the opacity last, as `#RRGGBBAA`; `0xAARRGGBB`, which Flutter and Android write, has it
 * first.
 */
function readDigits(text: string): ReadColor | undefined {
  const [, short, long] = /^#?(?:([0-9a-f]{4})|([0-9a-f]{8}))$/i.exec(text) ?? []
  if (short) return withOpacity(short.slice(0, 3).replace(/./g, '$&$&'), short.slice(3).repeat(2))
  if (long) return withOpacity(long.slice(0, 6), long.slice(6))
  const [, opacity = 'ff', digits] = /^0x([0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text) ?? []
  return digits === undefined ? undefined : withOpacity(digits, opacity)
}

function withOpacity(digits: string, opacity: string): ReadColor | undefined {
  const alpha = Number.parseInt(opacity, 16) / 255
  return alpha === 0 ? undefined : { hex: `#${digits}`, alpha }
}

function bareHsl(text: string): string {
  return /^[+-]?[\d.]+(?:deg)?[\s,]+[\d.]+%[\s,]+[\d.]+%(?:\s*\/\s*[\d.]+%?)?$/.test(text)
    ? text
    : ''
}
