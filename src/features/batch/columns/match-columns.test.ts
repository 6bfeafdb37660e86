import { describe, expect, it } from 'vitest'
import { conferenceFields } from '#contract/conference-fields.ts'
import { hasHeadings, matchColumns, targetOfHeading } from './match-columns.ts'
import { createFields } from './targets.ts'

describe('matchColumns', () => {
  it('knows every field of a create by its name in the API and by its label', () => {
    for (const field of createFields) {
      expect(targetOfHeading(field)).toBe(field)
      expect(targetOfHeading(conferenceFields[field].label)).toBe(field)
      expect(targetOfHeading(` ${conferenceFields[field].label.toUpperCase()}: `)).toBe(field)
    }
  })

  it.each([
    ['Event', 'display_name'],
    ['Start date', 'day'],
    ['Start time', 'join_from'],
    ['End (local)', 'join_until'],
    ['Duration (min)', 'length'],
    ['Größe', 'size'],
    ['Aufzeichnung', 'record_on_start'],
    ['Primary (light)', 'light_primary'],
    ['dark negative colour', 'dark_negative'],
  ])('knows “%s”', (heading, field) => {
    expect(targetOfHeading(heading)).toBe(field)
  })

  it('leaves out a second column of the same field, and what it does not know', () => {
    expect(matchColumns(['Title', 'Topic', 'Budget', 'Start'])).toEqual([
      'display_name',
      undefined,
      undefined,
      'join_from',
    ])
  })

  it('tells headings from data', () => {
    expect(hasHeadings(['Title', 'Start'])).toBe(true)
    expect(hasHeadings(['Spring gala', '2027-04-03 09:00'])).toBe(false)
  })
})
