const cents = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' })
const fractions = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'USD',
  maximumSignificantDigits: 2,
})

/** @returns such as `$12.40`; of less than a cent two figures, such as `$0.0042` */
export function formatDollars(dollars: number): string {
  return dollars !== 0 && Math.abs(dollars) < 0.01
    ? fractions.format(dollars)
    : cents.format(dollars)
}
