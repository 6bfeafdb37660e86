import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceLabel, conferenceFields, type FieldOfKind } from '#contract/conference-fields.ts'
import { readCell } from './read-value.ts'

const context = { zone: 'Europe/Berlin', locale: 'en-GB' }

describe('readCell', () => {
  it.each([
    ['record_on_start', 'yes', true],
    ['record_on_start', 'X', true],
    ['record_on_start', 'WAHR', true],
    ['enable_chat', 'Off', false],
    ['enable_chat', '0', false],
    ['size', 'Medium', 'medium'],
    ['size', 'Large, up to 300', 'large'],
    ['size', '25', 'medium'],
    ['size', '10', 'small'],
    ['layout', '2 x 2', '2x2'],
    ['layout', '2×2', '2x2'],
    ['layout', 'Automatic grid', 'grid-responsive'],
    ['layout', 'GRID_RESPONSIVE', undefined],
    ['quality', '1080', '1080p'],
    ['quality', 'Full HD', '1080p'],
    ['light_primary', '044ef4', '#044EF4'],
    ['light_primary', '#abcdef', '#ABCDEF'],
    ['display_name', ' Spring\ngala ', 'Spring gala'],
    ['description', 'one\ntwo', 'one\ntwo'],
  ] as const)('reads for %s “%s”', (field, text, value) => {
    const read = readCell(field, text, context)
    if (value === undefined) expect(read.kind).toBe('error')
    else expect(read).toEqual({ kind: 'value', value })
  })

  it.each([
    ['record_on_start', 'perhaps', 'yes or no'],
    ['size', '5000', '300'],
    ['size', 'huge', 'Small'],
    ['light_primary', 'bluish', '#044EF4'],
  ] as const)('refuses for %s “%s”', (field, text, message) => {
    expect(readCell(field, text, context)).toEqual({
      kind: 'error',
      message: expect.stringContaining(message),
    })
  })

  it('takes nothing for nothing', () => {
    expect(readCell('size', '  ', context)).toEqual({ kind: 'empty' })
  })

  it('knows every choice by its value and its label, in any case', () => {
    const fields: readonly FieldOfKind<'choice'>[] = ['quality', 'layout', 'size']
    for (const field of fields)
      for (const value of conferenceFields[field].values)
        for (const text of [value, choiceLabel(field, value)])
          expect(readCell(field, text.toUpperCase(), context)).toEqual({ kind: 'value', value })
  })

  it('never throws and never makes up a switch', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readCell('enable_chat', text, context)
        expect(['empty', 'value', 'error']).toContain(read.kind)
      }),
    )
  })
})
