/**
 * A decimal number of any length, kept exactly: `digits` / 10^`scale`. Amounts of money are added as
 * these, since sums of floating-point numbers drift.
 */
export type Decimal = Readonly<{ digits: bigint; scale: number }>

export const zero: Decimal = { digits: 0n, scale: 0 }

const pattern = /^\s*([+-]?)(\d+)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?\s*$/i

/**
 * @param text as `12.40`, or as JavaScript writes a number: `4e-7`
 * @returns undefined where the text is no decimal number
 */
export function readDecimal(text: string): Decimal | undefined {
  const [, sign, whole, fraction = '', exponent = '0'] = pattern.exec(text) ?? []
  if (whole === undefined) return undefined
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`)
  const scale = fraction.length - Number(exponent)
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}

/** @returns exactly the sum */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { digits: digitsAt(a, scale) + digitsAt(b, scale), scale }
}

/** @returns exactly the sum; zero of nothing */
export function sumOf(decimals: Iterable<Decimal>): Decimal {
  let sum = zero
  for (const decimal of decimals) sum = addDecimals(sum, decimal)
  return sum
}

/** @returns below, at or above 0, as sorting takes it */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale)
  const [first, second] = [digitsAt(a, scale), digitsAt(b, scale)]
  return first < second ? -1 : Number(first > second)
}

/** @returns exactly the number, without zeros at its end beyond so many places: `12.40` */
export function decimalText({ digits, scale }: Decimal, places = 2): string {
  const negative = digits < 0n
  const plain = `${negative ? -digits : digits}`.padStart(scale + 1, '0')
  const whole = plain.slice(0, plain.length - scale)
  const fraction = plain
    .slice(plain.length - scale)
    .replace(/0+$/, '')
    .padEnd(places, '0')
  return `${negative ? '-' : ''}${whole}${fraction && `.${fraction}`}`
}

/** @returns rounded to so many places, half away from zero: `12.40` */
export function roundedText({ digits, scale }: Decimal, places = 2): string {
  if (scale <= places) return decimalText({ digits, scale }, places)
  const unit = 10n ** BigInt(scale - places)
  const half = digits < 0n ? -unit / 2n : unit / 2n
  return decimalText({ digits: (digits + half) / unit, scale: places }, places)
}

/** @returns the nearest number, for drawings; sums are not made of these */
export function toNumber(decimal: Decimal): number {
  return Number(decimalText(decimal))
}

function digitsAt({ digits, scale }: Decimal, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - scale)
}
