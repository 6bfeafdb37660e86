import { describe, expect, it } from 'vitest'
import { ROW_HEIGHT } from './grid-sizes.ts'
import { rowsInView, rowsToRender, scrollToCell } from './rows-in-view.ts'

const widths = [240, 208, 208]
const page = 10
const scroller = (scrollTop = 0, scrollLeft = 0) => ({
  scrollTop,
  scrollLeft,
  // The header takes the height of a row.
  clientHeight: (page + 1) * ROW_HEIGHT,
  clientWidth: 356,
})

describe('scrollToCell', () => {
  it.each([
    ['leaves a row in view where it is', 0, 9, 0, { first: 0, last: 9 }],
    ['scrolls down to the end of a row', 0, 10, ROW_HEIGHT, { first: 1, last: 10 }],
    ['scrolls up to the beginning of a row', 20, 5, 5 * ROW_HEIGHT, { first: 5, last: 14 }],
    ['shows the whole of a row in part', 0.5, 0, 0, { first: 0, last: 9 }],
  ])('%s', (_, from, row, top, inView) => {
    const element = scroller(from * ROW_HEIGHT)
    expect(scrollToCell(element, { row, column: 0 }, widths)).toEqual(inView)
    expect(element.scrollTop).toBe(top)
  })

  it('scrolls sideways beside the row numbers, to the beginning of what is wider', () => {
    const element = scroller()
    scrollToCell(element, { row: 0, column: 1 }, widths)
    expect(element.scrollLeft).toBe(148)
    scrollToCell(element, { row: 0, column: 0 }, widths)
    expect(element.scrollLeft).toBe(0)
    const narrow = { ...scroller(), clientWidth: 200 }
    scrollToCell(narrow, { row: 0, column: 1 }, widths)
    expect(narrow.scrollLeft).toBe(240)
  })
})

describe('rowsToRender', () => {
  const first = rowsInView(scroller())

  it('has a page more than what was in view at the last paint, either way', () => {
    const rows = rowsToRender({ first: 30, last: 39 }, { first: 30, last: 39 }, 30, 1_000)
    expect([rows[0], rows.at(-1), rows.length]).toEqual([20, 49, 30])
  })

  it('has after a jump what is in view now, in order, with the row that has the focus', () => {
    const rows = rowsToRender({ first: 900, last: 909 }, first, 500, 1_000)
    expect(rows).toEqual([...rows].sort((a, b) => a - b))
    expect(rows.slice(-15)).toEqual([
      500, 898, 899, 900, 901, 902, 903, 904, 905, 906, 907, 908, 909, 910, 911,
    ])
    expect(rows.slice(0, -15)).toEqual(Array.from({ length: 20 }, (_, row) => row))
  })

  it('has none that there are not', () => {
    expect(rowsToRender(first, first, 0, 3)).toEqual([0, 1, 2])
    expect(rowsToRender(first, first, 0, 0)).toEqual([])
  })
})
