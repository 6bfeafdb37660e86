import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnOrder } from './date-order.ts'

describe('columnOrder', () => {
  it.each([
    ['no dates by numbers', ['2027-04-03', '3 April 2027', '03.04.2027', ''], { kind: 'clear' }],
    ['the same day either way', ['04/04/2027 9:00'], { kind: 'clear' }],
    ['a day above 12 first', ['03/04/2027', '14/04/2027'], { kind: 'known', order: 'dmy' }],
    ['a day above 12 second', ['04/14/27 9:00', '04/03/27'], { kind: 'known', order: 'mdy' }],
    [
      'only days up to 12',
      ['03/04/2027', '05/06/2027'],
      { kind: 'unknown', example: '03/04/2027' },
    ],
    [
      'days above 12 in both places',
      ['14/04/2027', '04/14/2027', '03/04/2027'],
      { kind: 'mixed', example: '03/04/2027' },
    ],
  ])('tells the order of %s', (_name, cells, order) => {
    expect(columnOrder(cells)).toEqual(order)
  })

  it('never takes a column for another order than all of it was written in', () => {
    const day = fc.record({
      d: fc.integer({ min: 1, max: 28 }),
      m: fc.integer({ min: 1, max: 12 }),
    })
    fc.assert(
      fc.property(fc.array(day, { minLength: 1 }), fc.boolean(), (days, isDayFirst) => {
        const cells = days.map(({ d, m }) => (isDayFirst ? `${d}/${m}/2027` : `${m}/${d}/2027`))
        const found = columnOrder(cells)
        expect(found.kind).not.toBe('mixed')
        if (found.kind === 'known') expect(found.order).toBe(isDayFirst ? 'dmy' : 'mdy')
      }),
    )
  })
})
