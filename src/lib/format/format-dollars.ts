import { type Decimal, readDecimal, roundedText, zero } from './decimal.ts'

/** @returns to the cent, such as `$1,234.50`; of less than a cent two figures, such as `$0.0042` */
export function formatDollars(dollars: Decimal | number): string {
  const amount = typeof dollars === 'number' ? (readDecimal(String(dollars)) ?? zero) : dollars
  const text = roundedText(amount, placesOf(amount)).replace(/(\.\d\d\d*?)0+$/, '$1')
  const [whole = '', cents] = text.replace('-', '').split('.')
  return `${text.startsWith('-') ? '-' : ''}$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

function placesOf({ digits, scale }: Decimal): number {
  if (digits === 0n) return 2
  const firstFigure = scale - `${digits < 0n ? -digits : digits}`.length + 1
  return firstFigure > 2 ? firstFigure + 1 : 2
}
