import { expect, it } from 'vitest'
import { checkRow } from '../check/check-row.ts'
import { createRow } from '../check/row.ts'
import { cellsOfValues } from '../results/cells-of-values.ts'
import { correctedValues } from './corrected-values.ts'

const context = { locale: 'en-GB', base: {}, now: Date.UTC(2026, 10, 26) }

it.each(['Europe/Berlin', 'Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati'])(
  'sends back to the letter what nobody touched, read in %s',
  (zone) => {
    const sent = {
      display_name: 'Gala',
      join_from: '2026-12-01T09:30:00.75Z',
      join_until: '9999-12-31T23:59:59Z',
      light_primary: '#0b5cad',
      quality: null,
    }
    const first = cellsOfValues(sent, zone)
    const cells = { ...first, display_name: 'Gala dinner' }
    const checked = checkRow(createRow(cells), { ...context, zone })
    expect([...checked.errors]).toEqual([])
    expect(correctedValues(checked.values, cells, first, sent)).toEqual({
      ...sent,
      display_name: 'Gala dinner',
    })
  },
)

it('sends what was typed, and leaves out what was emptied', () => {
  const sent = { display_name: 'Gala', join_until: '9999-12-31T23:59:59Z', size: 'small' }
  const first = cellsOfValues(sent, 'Asia/Tokyo')
  const cells = { display_name: 'Gala', join_until: '2027-04-03 11:00' }
  const { values } = checkRow(createRow(cells), { ...context, zone: 'Asia/Tokyo' })
  expect(correctedValues(values, cells, first, sent)).toEqual({
    display_name: 'Gala',
    join_until: '2027-04-03T02:00:00Z',
  })
})
