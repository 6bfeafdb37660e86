import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conferenceCreate } from '#contract/conference.ts'
import { proposeNames } from './propose-names.ts'

const of = (displayName: string, day = '', name = '') => ({ displayName, day, name })
const names = (rows: Parameters<typeof proposeNames>[0], taken: readonly string[] = []) =>
  proposeNames(rows, new Set(taken)).map(({ name }) => name)

describe('proposeNames', () => {
  it('makes a name of the display name', () => {
    expect(names([of('Spring gala'), of('Öffnung')])).toEqual(['spring-gala', 'offnung'])
  })

  it('adds the day where several rows have one display name, and then a number', () => {
    expect(
      names([of('Sync', '2027-04-03'), of('Sync', '2027-04-10'), of('Sync', '2027-04-10')]),
    ).toEqual(['sync-2027-04-03', 'sync-2027-04-10', 'sync-2027-04-10-2'])
  })

  it('keeps clear of names that are typed or taken', () => {
    expect(names([of('Sync'), of('Other', '', 'sync')], ['sync-2'])).toEqual(['sync-3', 'sync'])
  })

  it('says where a typed name is used twice or taken', () => {
    const checked = proposeNames(
      [of('', '', 'a'), of('', '', 'a'), of('', '', 'b')],
      new Set(['b']),
    )
    expect(checked.map(({ error }) => error)).toEqual([
      undefined,
      'Row 1 has this name too',
      'A conference has this name already',
    ])
  })

  it('proposes names that the contract takes and that are all different', () => {
    const row = fc.record({
      displayName: fc.oneof(fc.constantFrom('Sync', 'x'.repeat(150)), fc.string()),
      day: fc.constantFrom('', '2027-04-03'),
      name: fc.constant(''),
    })
    const taken = fc.array(fc.constantFrom('sync', 'sync-2', 'sync-2027-04-03'))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), taken, (rows, given) => {
        const made = names(rows, given).filter((name) => name !== '')
        expect(new Set([...made, ...given]).size).toBe(made.length + new Set(given).size)
        for (const name of made)
          expect(conferenceCreate.safeParse({ display_name: 'x', name }).success).toBe(true)
      }),
    )
  })
})
