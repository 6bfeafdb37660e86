import { expect, test } from 'vitest'
import { conferenceFields, type Layout, type Size } from '#contract/conference-fields.ts'
import { layoutInfo, unreachableTiles, visibleAtOnce } from './layout-info.ts'

test.each<[Layout, Size, number]>([
  ['1x1', 'small', 1],
  ['2x2', 'large', 4],
  ['5up', 'medium', 5],
  ['3x3', 'small', 9],
  ['4x4', 'small', 10],
  ['8x8', 'medium', 50],
  ['10x10', 'large', 100],
  ['grid-responsive', 'medium', 50],
  ['grid-responsive', 'large', 100],
])('When %s is full in a %s room, %i people are visible at once', (layout, size, seen) => {
  expect(visibleAtOnce(layout, size)).toBe(seen)
})

test.each<[Layout, Size, number]>([
  ['5x5', 'small', 15],
  ['4x4', 'small', 6],
  ['3x3', 'small', 0],
  ['8x8', 'medium', 14],
  ['10x10', 'large', 0],
  ['grid-responsive', 'small', 0],
  ['highlight-1-responsive', 'small', 0],
])('When a %s room is %s, %i tiles can never be filled', (layout, size, empty) => {
  expect(unreachableTiles(layout, size)).toBe(empty)
})

test('When layouts are listed, each has its own label', () => {
  expect(
    new Set(conferenceFields.layout.values.map((layout) => conferenceFields.layout.labels[layout]))
      .size,
  ).toBe(conferenceFields.layout.values.length)
})

test('When a layout has no published geometry, it is called an illustration', () => {
  expect(
    conferenceFields.layout.values.filter((layout) => layoutInfo[layout].illustration),
  ).toEqual(['grid-responsive-mobile', 'highlight-1-responsive'])
})
