import { describe, expect, it } from 'vitest'
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
