import { expect, test } from 'vitest'
import {
  type ColorField,
  colorField,
  colorFields,
  colorRoles,
  defaultTheme,
  themeNames,
} from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { compareWithKit, type Painted } from './drift.ts'

const kit = fromEntries(colorFields.map((field) => [field, '#AABBCC'] as const))

function painted(id: string, colors: Partial<Record<ColorField, string | null>> = {}): Painted {
  return { id, ...kit, ...colors }
}

test('When a conference has the ten colours in other letters, it equals the kit', () => {
  const lower = painted('a', { dark_success: '#aabbcc' })
  expect(compareWithKit(kit, new Set(), [], [lower])).toEqual({
    equal: [lower],
    drifted: [],
    others: [],
  })
})

test('When a conference made with the kit has other colours, each of them is named', () => {
  const conference = painted('a', { light_primary: '#000001', dark_negative: null })
  const { equal, drifted } = compareWithKit(kit, new Set(['a']), [], [conference])
  expect(equal).toEqual([])
  expect(drifted).toEqual([
    {
      conference,
      isMadeWith: true,
      differences: [
        { field: 'light_primary', has: '#000001', wanted: '#AABBCC' },
        { field: 'dark_negative', has: defaultTheme.negative, wanted: '#AABBCC' },
      ],
    },
  ])
})

test('When a conference has the colours that the kit had before, it differs now, made with it or not', () => {
  const old = { ...kit, light_primary: '#000001' }
  const former = painted('a', { light_primary: '#000001' })
  const { drifted, others } = compareWithKit(
    kit,
    new Set(),
    [old, kit],
    [former, painted('b', { dark_primary: '#000001' })],
  )
  expect(drifted).toEqual([
    {
      conference: former,
      isMadeWith: false,
      differences: [{ field: 'light_primary', has: '#000001', wanted: '#AABBCC' }],
    },
  ])
  expect(others.map(({ id }) => id)).toEqual(['b'])
})

test('When the kit had SignalWire’s own colours at first, conferences with those do not differ from it', () => {
  const white = fromEntries(colorFields.map((field) => [field, null] as const))
  const whites = fromEntries(
    themeNames.flatMap((theme) =>
      colorRoles.map((role) => [colorField(theme, role), defaultTheme[role]] as const),
    ),
  )
  expect(compareWithKit(kit, new Set(), [whites], [painted('a', white)]).drifted).toEqual([])
})

test('When 1,000 conferences are compared, each colour of each is looked at twice at most', () => {
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
  const { equal, drifted } = compareWithKit(kit, madeWith, [], conferences)
  expect([equal.length, drifted.length, reads]).toEqual([500, 500, 1_500])
})
