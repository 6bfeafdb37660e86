import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinTime, readTime, readTimeParts } from './read-time.ts'

const berlin = { zone: 'Europe/Berlin', locale: 'en-GB' }
const american = { zone: 'America/New_York', locale: 'en-US' }

describe('readTime', () => {
  it.each([
    ['ISO with a blank', '2027-04-03 09:30', '2027-04-03T09:30'],
    ['ISO with a T', '2027-04-03T09:30', '2027-04-03T09:30'],
    ['ISO with seconds that are nothing', '2027-04-03 09:30:00', '2027-04-03T09:30'],
    ['UTC, as the zone’s clocks show it', '2027-04-03T07:30:00Z', '2027-04-03T09:30'],
    ['an offset', '2027-04-03 09:30 -04:00', '2027-04-03T15:30'],
    ['another zone', '3 Apr 2027 09:30 America/New_York', '2027-04-03T15:30'],
    ['the reader’s order', '03/04/2027 9:30', '2027-04-03T09:30'],
    ['a spreadsheet’s seconds', '03/04/2027 09:30:00', '2027-04-03T09:30'],
    ['dots, which are day first', '3.4.2027 9.30 Uhr', '2027-04-03T09:30'],
    ['a named month and AM', 'Sat, 3 Apr 2027, 9:30 am', '2027-04-03T09:30'],
    ['a month before its day', 'April 3, 2027 9:30 PM', '2027-04-03T21:30'],
    ['the clock first', '9:30 pm 3 April 2027', '2027-04-03T21:30'],
    ['the clock change that skips a time', '28/03/2027 02:30', '2027-03-28T02:30'],
  ])('reads %s', (_name, text, value) => {
    expect(readTime(text, berlin)).toEqual({ kind: 'time', value })
  })

  it('reads dates by numbers in the order of the reader, or in the one that was asked for', () => {
    expect(readTime('03/04/2027 9:30', american)).toEqual({
      kind: 'time',
      value: '2027-03-04T09:30',
    })
    expect(readTime('03/04/2027 9:30', { ...american, order: 'dmy' })).toEqual({
      kind: 'time',
      value: '2027-04-03T09:30',
    })
  })

  it.each([
    ['a day without a time', '2027-04-03', 'no time of day'],
    ['a day by its name without a time', '3 April 2027', 'no time of day'],
    ['a time without a day', '09:30', 'no day'],
    ['a day without a year', '3 April 9:30', 'no year'],
    ['a word', 'soon', 'Cannot read'],
    ['a relative day, which is another one tomorrow', 'tomorrow 9:30', 'no year'],
    ['a day that is not in the calendar', '31/02/2027 9:30', 'not in the calendar'],
    ['an hour that no clock has', '03/04/2027 25:00', 'Cannot read'],
    ['something after the time', '03/04/2027 9:30 maybe', 'maybe'],
  ])('refuses %s', (_name, text, message) => {
    expect(readTime(text, berlin)).toEqual({
      kind: 'error',
      message: expect.stringContaining(message),
    })
  })

  it('reads a day and a clock from two columns', () => {
    expect(readTimeParts('03/04/2027', berlin)).toEqual({ day: '2027-04-03' })
    expect(readTimeParts('9:30 pm', berlin)).toEqual({ clock: '21:30' })
    expect(joinTime({ day: '2027-04-03', clock: '21:30' }, berlin)).toEqual({
      kind: 'time',
      value: '2027-04-03T21:30',
    })
  })

  it('reads every minute back from the ways in which spreadsheets write it', () => {
    const minute = fc.date({
      min: new Date('2020-01-01T00:00Z'),
      max: new Date('2099-12-31T00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(minute, (date) => {
        const iso = date.toISOString().slice(0, 16)
        const [y = '', m = '', d = ''] = iso.slice(0, 10).split('-')
        const clock = iso.slice(11)
        const value = iso
        for (const [text, context] of [
          [`${y}-${m}-${d} ${clock}`, berlin],
          [`${d}/${m}/${y} ${clock}`, berlin],
          [`${Number(m)}/${Number(d)}/${y} ${clock}:00`, american],
          [`${d}.${m}.${y} ${clock}`, american],
        ] as const)
          expect(readTime(text, context)).toEqual({ kind: 'time', value })
      }),
    )
  })
})
