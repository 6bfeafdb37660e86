import { describe, expect, it } from 'vitest'
import { createRow, withCells } from '../check/row.ts'
import { spreadRanges } from './spread-ranges.ts'

const context = { zone: 'Europe/Berlin', locale: 'en-GB' }
const row = createRow({ display_name: 'Gala', join_until: '2027-04-03 11:00' })

describe('spreadRanges', () => {
  it.each(['join_from', 'join_until'] as const)('fills both ends from a range in %s', (field) => {
    const typed = withCells(row, { [field]: '3/4/2027 9:00-10:00' })
    expect(spreadRanges([typed], [row], context).map(({ cells }) => cells)).toEqual([
      { display_name: 'Gala', join_from: '2027-04-03 09:00', join_until: '2027-04-03 10:00' },
    ])
  })

  it('leaves both ends alone where both were given', () => {
    const typed = withCells(row, { join_from: '3/4/2027 9:00-10:00', join_until: '3/4/2027 12:00' })
    const rows = [typed]
    expect(spreadRanges(rows, [row], context)).toBe(rows)
  })

  it('gives the same list where there is no range', () => {
    const rows = [row, withCells(row, { join_from: '2027-04-03 09:00' }), createRow()]
    expect(spreadRanges(rows, [row], context)).toBe(rows)
  })
})
