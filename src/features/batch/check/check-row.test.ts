import { describe, expect, it } from 'vitest'
import { checkRow } from './check-row.ts'
import { createRow } from './row.ts'

const context = {
  zone: 'Europe/Berlin',
  locale: 'en-GB',
  base: {},
  now: Date.parse('2027-01-01T00:00:00Z'),
}

describe('checkRow', () => {
  it('turns cells into the part of a request', () => {
    const row = createRow({
      display_name: 'Spring gala',
      join_from: '03/04/2027 09:30',
      join_until: '2027-04-03 11:00',
      size: 'Large',
      record_on_start: 'yes',
    })
    const { values, errors, window } = checkRow(row, context)
    expect([...errors]).toEqual([])
    expect(values).toEqual({
      display_name: 'Spring gala',
      join_from: '2027-04-03T07:30:00Z',
      join_until: '2027-04-03T09:00:00Z',
      size: 'large',
      record_on_start: true,
    })
    expect(window).toEqual({
      from: Date.parse('2027-04-03T07:30:00Z'),
      until: Date.parse('2027-04-03T09:00:00Z'),
    })
  })

  it('asks for a display name unless the base has one', () => {
    expect(checkRow(createRow(), context).errors.get('display_name')).toBe('Must be filled in')
    const based = { ...context, base: { display_name: 'Base' } }
    expect(checkRow(createRow(), based).errors.size).toBe(0)
  })

  it('says by the cell what the contract says', () => {
    const row = createRow({ display_name: 'x'.repeat(201), name: 'a b' })
    const { errors } = checkRow(row, context)
    expect(errors.get('display_name')).toContain('At most 200')
    expect(errors.get('name')).toContain('Only letters')
  })

  it('holds the window to the rules of the form', () => {
    const late = createRow({
      display_name: 'x',
      join_from: '2027-04-03 11:00',
      join_until: '2027-04-03 09:30',
    })
    expect(checkRow(late, context).errors.get('join_until')).toContain('Must be later')
    const over = createRow({ display_name: 'x', join_until: '2026-04-03 09:30' })
    expect(checkRow(over, context).errors.get('join_until')).toContain('has passed')
  })

  it('offers both readings of a time that clocks show twice, and each can be read', () => {
    const row = createRow({ display_name: 'x', join_from: '2027-10-31 02:30' })
    const checked = checkRow(row, context)
    expect(checked.errors.get('join_from')).toContain('twice')
    const fixes = checked.fixes.get('join_from') ?? []
    expect(fixes.map(({ label }) => label)).toEqual(['02:30 UTC+02:00', '02:30 UTC+01:00'])
    const instants = fixes.map(({ text }) => {
      const corrected = checkRow(createRow({ display_name: 'x', join_from: text }), context)
      expect([...corrected.errors]).toEqual([])
      return corrected.values.join_from
    })
    expect(instants).toEqual(['2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'])
  })

  it('offers readings west of Greenwich that are no ranges', () => {
    const west = { ...context, zone: 'America/New_York' }
    const row = createRow({ display_name: 'x', join_from: '2027-11-07 01:30' })
    const fixes = checkRow(row, west).fixes.get('join_from') ?? []
    const instants = fixes.map(
      ({ text }) =>
        checkRow(createRow({ display_name: 'x', join_from: text }), west).values.join_from,
    )
    expect(instants).toEqual(['2027-11-07T05:30:00Z', '2027-11-07T06:30:00Z'])
  })

  it('offers the times on either side of one that clocks skip', () => {
    const row = createRow({ display_name: 'x', join_from: '2027-03-28 02:30' })
    const checked = checkRow(row, context)
    expect(checked.errors.get('join_from')).toContain('skip')
    expect(checked.fixes.get('join_from')?.map(({ text }) => text)).toEqual([
      '2027-03-28 01:30',
      '2027-03-28 03:30',
    ])
  })
})
