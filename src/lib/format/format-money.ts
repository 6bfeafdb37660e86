import { type Decimal, roundedText } from './decimal.ts'

/** @returns to the cent, such as `$1,234.50` */
export function formatMoney(dollars: Decimal): string {
  const text = roundedText(dollars)
  const [whole = '', cents] = text.replace('-', '').split('.')
  return `${text.startsWith('-') ? '-' : ''}$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}
