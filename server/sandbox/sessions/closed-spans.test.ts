import { expect, test } from 'vitest'
import { closedSpans, type Span } from './closed-spans.ts'

type Window = [since: number, joinFrom: number | null, joinUntil: number | null]
const forever = Number.POSITIVE_INFINITY

test.each<[string, Window[], Span[]]>([
  ['without a window', [], [{ from: 100, to: forever }]],
  ['without limits', [[0, null, null]], [{ from: 100, to: forever }]],
  ['until 60', [[0, null, 60]], [{ from: 60, to: forever }]],
  ['until later than all', [[0, null, 300]], [{ from: 100, to: forever }]],
  [
    'from 20 on',
    [[0, 20, 80]],
    [
      { from: 0, to: 20 },
      { from: 80, to: forever },
    ],
  ],
  [
    'closed at 50, open again at 70',
    [
      [0, null, 80],
      [50, null, 50],
      [70, null, 90],
    ],
    [
      { from: 50, to: 70 },
      { from: 90, to: forever },
    ],
  ],
  [
    'closed at 50 and once more at 60',
    [
      [0, null, null],
      [50, null, 50],
      [60, null, 55],
    ],
    [{ from: 50, to: forever }],
  ],
  [
    'over since 30 and opened again at 40',
    [
      [0, null, 30],
      [40, null, null],
    ],
    [
      { from: 30, to: 40 },
      { from: 100, to: forever },
    ],
  ],
])('When a window is %s, these are the times without newcomers', (_, windows, spans) => {
  const versions = windows.map(([since, joinFrom, joinUntil]) => ({ since, joinFrom, joinUntil }))
  expect(closedSpans(versions, 100)).toEqual(spans)
})
