import { describe, expect, it } from 'vitest'
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
