import { readColor } from '#color/css-color/read-color.ts'
import type { FormatReader } from '../model.ts'

const coolorsAddress =
  /^https?:\/\/(?:www\.)?coolors\.co\/(?:palette\/)?([0-9a-f]{6}(?:-[0-9a-f]{6})*)\S*$/i
const piece = /(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\([^()]*\)|[^\s,;|/"'`[\](){}-]+/gi

/**
 * Nothing but colours, in whatever way they are parted, or the address of a palette on Coolors. They
 * have no names, so which is for what is for people to say.
 */
export const readColorList: FormatReader = (text) => {
  const address = coolorsAddress.exec(text.trim())?.[1]
  const pieces = (address ?? text).match(piece) ?? []
  if (
    pieces.length === 0 ||
    !pieces.every((one) => readColor(one) && /[#(\d]|^[0-9a-f]{6}$/i.test(one))
  )
    return undefined
  // Without a sign, one word or number is no colour, and neither are several.
  const bare = pieces.filter((one) => /^[0-9a-f]+$/i.test(one))
  const isAmong = bare.some((one) => /\d/.test(one)) && bare.some((one) => /[a-f]/i.test(one))
  if (bare.some((one) => one.length !== 6) || (bare.length > 0 && !isAmong)) return undefined
  const entries = pieces.map((value) => ({ name: '', where: '', value, color: readColor(value) }))
  return { format: address ? 'a palette of Coolors' : 'a list of colours', entries }
}
