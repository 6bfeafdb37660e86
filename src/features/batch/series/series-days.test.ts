import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, type Series, seriesDays, weekdayOf } from './series-days.ts'

const plain = { every: 1, weekdays: [], end: { kind: 'count', count: 4 } } as const

describe('seriesDays', () => {
  it.each<[string, Series, string]>([
    [
      'daily, over the end of a month',
      { ...plain, start: '2027-02-27', repeat: 'daily' },
      '02-27 02-28 03-01 03-02',
    ],
    [
      'every second day until a day, which counts',
      {
        ...plain,
        start: '2027-04-01',
        repeat: 'daily',
        every: 2,
        end: { kind: 'day', day: '2027-04-05' },
      },
      '04-01 04-03 04-05',
    ],
    [
      'weekly on chosen days, from the first day on',
      // 1 April 2027 is a Thursday.
      { ...plain, start: '2027-04-01', repeat: 'weekly', weekdays: [4, 1] },
      '04-01 04-05 04-08 04-12',
    ],
    [
      'every third week',
      { ...plain, start: '2027-04-01', repeat: 'weekly', every: 3, weekdays: [2, 5] },
      '04-02 04-20 04-23 05-11',
    ],
    [
      'monthly by day, the last one where a month is short',
      { ...plain, start: '2027-01-31', repeat: 'monthly-by-day' },
      '01-31 02-28 03-31 04-30',
    ],
    [
      'monthly by weekday',
      // The second Tuesday.
      { ...plain, start: '2027-01-12', repeat: 'monthly-by-weekday' },
      '01-12 02-09 03-09 04-13',
    ],
    [
      'monthly by the fifth weekday, which is the last in other months',
      { ...plain, start: '2027-01-29', repeat: 'monthly-by-weekday' },
      '01-29 02-26 03-26 04-30',
    ],
    ['weekly without a weekday', { ...plain, start: '2027-04-01', repeat: 'weekly' }, ''],
    ['a first day that is none', { ...plain, start: '2027-02-30', repeat: 'daily' }, ''],
  ])('counts %s', (_name, series, days) => {
    expect(
      seriesDays(series, 2000)
        .map((day) => day.slice(5))
        .join(' '),
    ).toBe(days)
  })

  it('has no more days than the limit', () => {
    const series = { ...plain, start: '2027-01-01', repeat: 'daily' } as const
    expect(seriesDays({ ...series, end: { kind: 'count', count: 9_999 } }, 2000)).toHaveLength(2000)
    expect(seriesDays({ ...series, end: { kind: 'day', day: '9999-01-01' } }, 50)).toHaveLength(50)
  })

  it('never leaves out a month, nor repeats a day, nor goes back', () => {
    const start = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const repeat = fc.constantFrom('monthly-by-day', 'monthly-by-weekday')
    fc.assert(
      fc.property(start, repeat, (first, kind) => {
        const days = seriesDays(
          { ...plain, start: first, repeat: kind, end: { kind: 'count', count: 13 } },
          99,
        )
        const months = days.map((day) => day.slice(0, 7))
        expect(new Set(months).size).toBe(13)
        expect(days).toEqual(days.toSorted())
        if (kind === 'monthly-by-weekday') {
          const weekdays = days.map((day) => weekdayOf(dayOf(day) ?? { year: 0, month: 0, day: 0 }))
          expect(new Set(weekdays).size).toBe(1)
        }
      }),
    )
  })
})
