import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalText,
  readDecimal,
  roundedText,
  sumOf,
  toNumber,
} from './decimal.ts'

function read(text: string): Decimal {
  const decimal = readDecimal(text)
  if (!decimal) throw new Error(`${text} is no decimal number`)
  return decimal
}

test.each([
  ['an amount', '0.02250', '0.0225'],
  ['a whole number', '12', '12.00'],
  ['a negative one', '-0.005', '-0.005'],
  ['a number with a point at its end', '3.', '3.00'],
  ['a small number as JavaScript writes it', `${0.0000004}`, '0.0000004'],
  ['a large number as JavaScript writes it', `${1e21}`, '1000000000000000000000.00'],
  ['more digits than a number holds', '9007199254740993.10', '9007199254740993.10'],
])('When %s is read, it is exactly that', (_, text, exact) => {
  expect(decimalText(read(text))).toBe(exact)
})

test.each(['', '.', '1,5', '$3', 'NaN', '1e9999', '0x10'])(
  'When the text is “%s”, it is no decimal number',
  (text) => {
    expect(readDecimal(text)).toBeUndefined()
  },
)

test.each([
  ['0.005', '0.01'],
  ['0.00499', '0.00'],
  ['-0.005', '-0.01'],
  ['-0.004', '0.00'],
  ['2.675', '2.68'],
  ['7', '7.00'],
])('When %s is rounded to cents, it is %s', (text, rounded) => {
  expect(roundedText(read(text))).toBe(rounded)
})

/** Hundred-thousandths of a dollar, as a provider's tariff has them. */
const amounts = fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 }), { maxLength: 60 })
const inDollars = (units: number) => {
  const plain = `${Math.abs(units)}`.padStart(6, '0')
  return `${units < 0 ? '-' : ''}${plain.slice(0, -5)}.${plain.slice(-5)}`
}

test('Whatever amounts are added, the sum is exact, in any order', () => {
  fc.assert(
    fc.property(amounts, (units) => {
      const sum = sumOf(units.map((amount) => read(inDollars(amount))))
      const whole = units.reduce((total, next) => total + next, 0)
      expect(decimalText(sum)).toBe(decimalText({ digits: BigInt(whole), scale: 5 }))
      const backwards = sumOf(units.toReversed().map((amount) => read(inDollars(amount))))
      expect(compareDecimals(sum, backwards)).toBe(0)
    }),
  )
})

test('Whatever two numbers are compared, the order is that of their difference', () => {
  const decimals = fc.record({
    digits: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    scale: fc.integer({ min: 0, max: 12 }),
  })
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      const { digits } = addDecimals(a, { ...b, digits: -b.digits })
      expect(compareDecimals(a, b)).toBe(digits < 0n ? -1 : Number(digits > 0n))
      expect(decimalText(read(decimalText(a)))).toBe(decimalText(a))
    }),
  )
})

test('A number for drawings is the nearest one', () => {
  expect(toNumber(read('12.345'))).toBe(12.345)
})
