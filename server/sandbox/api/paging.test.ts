import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageOfRows } from './paging.ts'

const address = 'http://127.0.0.1:1/list'

/** The page at a link, or the first one without. */
function page(positions: readonly number[], size: number, at?: string) {
  const query = at === undefined ? { page_size: `${size}` } : queryOf(at)
  const rows = positions.map((position) => ({ position }))
  const found = pageOfRows(rows, query, address)
  if (!('links' in found)) throw new Error(found.message)
  return { links: found.links, positions: found.rows.map((row) => row.position) }
}

function queryOf(link: string) {
  return Object.fromEntries(new URL(link).searchParams)
}

test('When the list fits on one page, there is neither next nor prev', () => {
  const { links, positions } = page([3, 2, 1], 3)
  expect(positions).toEqual([3, 2, 1])
  expect(Object.keys(links)).toEqual(['self', 'first'])
})

test('When next and then prev is followed, the first page is seen again', () => {
  const list = [5, 4, 3, 2, 1]
  const second = page(list, 2, page(list, 2).links.next)
  expect(second.positions).toEqual([3, 2])
  expect(queryOf(second.links.self)).toMatchObject({ page_number: '1', page_size: '2' })
  const back = page(list, 2, second.links.prev)
  expect(back.positions).toEqual([5, 4])
  expect(queryOf(back.links.self)).toMatchObject({ page_number: '0' })
})

test('When all rows behind a page are removed, its next is empty and leads back', () => {
  const first = page([3, 2, 1], 2)
  const emptied = page([3, 2], 2, first.links.next)
  expect(emptied.positions).toEqual([])
  expect(emptied.links).not.toHaveProperty('next')
  expect(page([3, 2], 2, emptied.links.prev).positions).toEqual([3, 2])
})

test.each([
  [{ page_number: '1' }, 'missing_required_parameter'],
  [{ page_number: '1', page_token: 'PAnonsense' }, 'invalid_parameter'],
  [{ page_token: 'x' }, 'invalid_parameter'],
])('When the query is %o, the error names page_token', (query, code) => {
  expect(pageOfRows([], query, address)).toMatchObject({ attribute: 'page_token', code })
})

test('When rows are added and removed during a walk, no other row is missed or seen twice', () => {
  const change = fc.record({ add: fc.nat(3), removeAt: fc.array(fc.nat(60), { maxLength: 3 }) })
  fc.assert(
    fc.property(
      fc.nat(40),
      fc.integer({ min: 1, max: 7 }),
      fc.array(change, { minLength: 45, maxLength: 45 }),
      (count, size, changes) => {
        let list = Array.from({ length: count }, (_, index) => count - index)
        let last = count
        const staying = new Set(list)
        const seen: number[] = []
        let next: string | undefined
        for (const { add, removeAt } of changes) {
          const here = page(list, size, next)
          seen.push(...here.positions)
          next = here.links.next
          if (next === undefined) break
          for (const index of removeAt) {
            const gone = list[index]
            list = list.filter((position) => position !== gone)
            if (gone !== undefined) staying.delete(gone)
          }
          for (let i = 0; i < add; i += 1) {
            last += 1
            list = [last, ...list]
          }
        }
        expect(next).toBeUndefined()
        expect(new Set(seen).size).toBe(seen.length)
        expect(seen).toEqual(expect.arrayContaining([...staying]))
      },
    ),
  )
})
