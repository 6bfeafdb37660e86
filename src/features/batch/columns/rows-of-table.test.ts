import { describe, expect, it } from 'vitest'
import { checkRow } from '../check/check-row.ts'
import { createRow } from '../check/row.ts'
import { readTime } from '../values/read-time.ts'
import { matchColumns } from './match-columns.ts'
import { rowsOfTable } from './rows-of-table.ts'

const context = { zone: 'Europe/Berlin', locale: 'en-GB' }

function rows(headings: readonly string[], ...table: (readonly string[])[]) {
  const columns = matchColumns(headings).map((target) => ({ target, order: undefined }))
  return rowsOfTable(table, columns, context)
}

describe('rowsOfTable', () => {
  it('writes times in one way and leaves other texts as they are', () => {
    expect(
      rows(
        ['Title', 'Start', 'End', 'Chat'],
        ['Gala', '03/04/2027 9:30', '3 Apr 2027 11:00', 'no'],
      ),
    ).toEqual([
      {
        display_name: 'Gala',
        join_from: '2027-04-03 09:30',
        join_until: '2027-04-03 11:00',
        enable_chat: 'no',
      },
    ])
  })

  it('puts a day and two times together', () => {
    expect(rows(['Date', 'Start', 'End'], ['03/04/2027', '9:30 am', '11:00'])).toEqual([
      { join_from: '2027-04-03 09:30', join_until: '2027-04-03 11:00' },
    ])
  })

  it('ends on the next day where the end would be before the beginning', () => {
    expect(rows(['Date', 'Start', 'End'], ['31/12/2027', '22:00', '01:00'])).toEqual([
      { join_from: '2027-12-31 22:00', join_until: '2028-01-01 01:00' },
    ])
  })

  it.each([
    ['90', '2027-04-03 11:00'],
    ['1:30', '2027-04-03 11:00'],
    ['2 h', '2027-04-03 11:30'],
  ])('adds a length of %s', (length, until) => {
    expect(rows(['Start', 'Duration'], ['2027-04-03 09:30', length])).toEqual([
      { join_from: '2027-04-03 09:30', join_until: until },
    ])
  })

  it('takes the day of the beginning for an end that has none', () => {
    expect(rows(['Start', 'End'], ['2027-04-03 09:30', '11:00'])).toEqual([
      { join_from: '2027-04-03 09:30', join_until: '2027-04-03 11:00' },
    ])
  })

  it.each([
    [['Start'], ['2027-04-03 09:00-10:00'], '09:00', '10:00'],
    [['Start'], ['3/4/2027 9:00 – 10:30'], '09:00', '10:30'],
    [['Date'], ['Sat, 3 April 2027, 9:00 to 10:00'], '09:00', '10:00'],
    [['Date', 'Time'], ['03/04/2027', '09:00-10:00'], '09:00', '10:00'],
    [['Date', 'Time'], ['03/04/2027', '9-11'], '09:00', '11:00'],
    [['Date', 'Time'], ['03/04/2027', '2:00-3:30 pm'], '14:00', '15:30'],
    [['Date', 'Time'], ['03/04/2027', '9.00 – 10.30 Uhr'], '09:00', '10:30'],
  ])('fills both ends from %j with %j', (headings, row, from, until) => {
    expect(rows(headings, row)).toEqual([
      { join_from: `2027-04-03 ${from}`, join_until: `2027-04-03 ${until}` },
    ])
  })

  it('fills both ends from a range over several days', () => {
    expect(rows(['Start'], ['3/4/2027 22:00 - 4/4/2027 02:00'])).toEqual([
      { join_from: '2027-04-03 22:00', join_until: '2027-04-04 02:00' },
    ])
  })

  it.each([
    [
      ['Date', 'Time'],
      ['03/04/2027', '22:00-02:00'],
    ],
    [['Start'], ['03/04/2027 22:00-02:00']],
    [
      ['Date', 'Start', 'End'],
      ['03/04/2027', '09:00-10:00', '11:00'],
    ],
  ])('leaves %j with %j, which could be a range or an offset', (headings, row) => {
    const [{ join_from = '' } = {}] = rows(headings, row)
    expect(readTime(join_from, context)).toEqual({
      kind: 'error',
      message: expect.stringContaining('two times or an offset'),
    })
  })

  it.each(['2027-04-03 07:30Z', '2027-04-03T09:30:00+02:00', '3 Apr 2027 16:30 Asia/Tokyo'])(
    'keeps %s the same instant when another zone is chosen for all rows',
    (text) => {
      const [{ join_from = '' } = {}] = rows(['Start'], [text])
      for (const zone of ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo'])
        expect(
          checkRow(createRow({ join_from }), { ...context, zone, base: {}, now: 0 }).values,
        ).toEqual({ join_from: '2027-04-03T07:30:00Z' })
    },
  )

  it('keeps an instant whose year has five digits in the zone', () => {
    const [cells = {}] = rows(['End'], ['9999-12-31T23:59:59Z'])
    const checked = checkRow(createRow(cells), { ...context, base: {}, now: 0 })
    expect(checked.values).toEqual({ join_until: '9999-12-31T23:59:59Z' })
  })

  it('leaves what cannot be read for the grid to point out', () => {
    expect(rows(['Date', 'Start', 'End'], ['soon', '9:30', 'late'])).toEqual([
      { join_from: 'soon 9:30', join_until: 'late' },
    ])
  })

  it('reads a column in the order that was chosen for it', () => {
    const columns = [{ target: 'join_from', order: 'mdy' }] as const
    expect(rowsOfTable([['03/04/2027 9:30']], columns, context)).toEqual([
      { join_from: '2027-03-04 09:30' },
    ])
  })
})
