import { describe, expect, it, vi } from 'vitest'
import { conferenceCreate } from '#contract/conference.ts'
import { createSheetChecker, nextError, rowBody } from './check-sheet.ts'
import { createRow } from './row.ts'

const context = { zone: 'Europe/Berlin', locale: 'en-GB', base: {}, now: 0 }

describe('createSheetChecker', () => {
  it('checks only what has changed, and gives every other row as the same object', () => {
    const check = createSheetChecker()
    const rows = [createRow({ display_name: 'One' }), createRow({ display_name: 'Two' })]
    const before = check(rows, context, new Set())
    const after = check(
      [rows[0], createRow({ display_name: 'New' })].flatMap((r) => r ?? []),
      context,
      new Set(),
    )
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
    const elsewhere = check(rows, { ...context, zone: 'UTC' }, new Set())
    expect(elsewhere[0]).not.toBe(before[0])
  })

  it('checks one row and names none when one cell of 1,000 rows changes', () => {
    const check = createSheetChecker()
    const rows = Array.from({ length: 1_000 }, (_, index) =>
      createRow({ display_name: `Talk ${index + 1}` }),
    )
    const taken = new Set<string>()
    const before = check(rows, context, taken)
    const readAll = (sheet: typeof before) => sheet.map(({ errors }) => errors)
    readAll(before)
    const parses = vi.spyOn(conferenceCreate, 'safeParse')
    const [first, ...others] = rows
    const sized = createRow({ ...first?.cells, size: 'small' })
    const after = check([sized, ...others], context, taken)
    readAll(after)
    expect(parses).toHaveBeenCalledTimes(1)
    parses.mockRestore()
    expect(after[0]?.name).toBe(before[0]?.name)
    for (const [index, row] of after.slice(1).entries()) expect(row).toBe(before[index + 1])
    const renamed = check([createRow({ display_name: 'Talk 2' }), ...others], context, taken)
    expect(renamed[0]?.name.name).toBe('talk-2')
    expect(renamed[1]?.name.name).toBe('talk-2-2')
    expect(renamed[2]).toBe(before[2])
  })

  it('names rows by what they and the base say, and points out names used twice', () => {
    const check = createSheetChecker()
    const rows = [createRow({ name: 'a' }), createRow({ name: 'a' }), createRow({ size: 'small' })]
    const based = { ...context, base: { display_name: 'Base' } }
    const [, second, third] = check(rows, based, new Set())
    expect(second?.errors.get('name')).toBe('Row 1 has this name too')
    expect(third && rowBody(third)).toEqual({ size: 'small', name: 'base' })
  })
})

describe('nextError', () => {
  it('goes from one wrong cell to the next and round again', () => {
    const check = createSheetChecker()
    const rows = check(
      [
        createRow({ display_name: 'One', size: 'huge' }),
        createRow({ display_name: 'Two' }),
        createRow({ size: 'huge' }),
        createRow(),
      ],
      context,
      new Set(),
    )
    const fields = ['display_name', 'size'] as const
    const first = nextError(rows, fields, undefined)
    expect(first).toEqual({ row: 0, field: 'size' })
    const second = nextError(rows, fields, first)
    expect(second).toEqual({ row: 2, field: 'display_name' })
    const third = nextError(rows, fields, second)
    expect(third).toEqual({ row: 2, field: 'size' })
    expect(nextError(rows, fields, third)).toEqual(first)
  })
})
