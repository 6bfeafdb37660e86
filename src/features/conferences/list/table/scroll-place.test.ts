import { expect, test } from 'vitest'
import { scrollPlace } from './scroll-place.ts'

const anchor = { rowTop: 1_000, scrollY: 1_010 }

test.each([
  ['nothing has changed', { rowTop: 1_000, scrollY: 1_010, maxScrollY: 9_000 }, 1_010],
  ['two rows have come above it', { rowTop: 1_080, scrollY: 1_010, maxScrollY: 9_080 }, 1_090],
  ['a row has gone above it', { rowTop: 960, scrollY: 1_010, maxScrollY: 8_960 }, 970],
  ['the reader has jumped on since', { rowTop: 1_080, scrollY: 6_000, maxScrollY: 9_080 }, 6_080],
  ['the reader has jumped back since', { rowTop: 1_080, scrollY: 300, maxScrollY: 9_080 }, 380],
  ['the page has become too short', { rowTop: 600, scrollY: 620, maxScrollY: 620 }, 610],
])('When rows have changed and %s, the page stands where it should', (_, now, place) => {
  expect(scrollPlace(anchor, now)).toBe(place)
})
