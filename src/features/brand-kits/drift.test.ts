import { expect, test } from 'vitest'
import { type ColorField, colorFields, defaultTheme } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { compareWithKit, type Painted } from './drift.ts'

const kit = fromEntries(colorFields.map((field) => [field, '#AABBCC'] as const))

function painted(id: string, colors: Partial<Record<ColorField, string | null>> = {}): Painted {
  return { id, ...kit, ...colors }
}

test('When a conference has the ten colours in other letters, it equals the kit', () => {
  const lower = painted('a', { dark_success: '#aabbcc' })
  expect(compareWithKit(kit, new Set(), [lower])).toEqual({ equal: [lower], drifted: [] })
})

test('When a conference made with the kit has other colours, each of them is named', () => {
  const conference = painted('a', { light_primary: '#000001', dark_negative: null })
  const { equal, drifted } = compareWithKit(kit, new Set(['a']), [conference])
  expect(equal).toEqual([])
  expect(drifted).toEqual([
    {
      conference,
      differences: [
        { field: 'light_primary', has: '#000001', wanted: '#AABBCC' },
        { field: 'dark_negative', has: defaultTheme.negative, wanted: '#AABBCC' },
      ],
    },
  ])
})

test('When a conference that was not made with the kit differs, it is not spoken of', () => {
  const other = painted('b', { light_primary: '#000001' })
  expect(compareWithKit(kit, new Set(['a']), [other])).toEqual({ equal: [], drifted: [] })
})

test('When 1,000 conferences are compared, each is looked at once, colour by colour', () => {
  let reads = 0
  const conferences = Array.from({ length: 1_000 }, (_, index) => {
    const conference = painted(`${index}`, index % 2 === 0 ? {} : { dark_negative: '#000001' })
    Object.defineProperty(conference, 'dark_negative', {
      enumerable: true,
      get: () => {
        reads += 1
        return index % 2 === 0 ? '#AABBCC' : '#000001'
      },
    })
    return conference
  })
  const madeWith = new Set(conferences.map(({ id }) => id))
  const { equal, drifted } = compareWithKit(kit, madeWith, conferences)
  expect([equal.length, drifted.length, reads]).toEqual([500, 500, 1_000])
})
