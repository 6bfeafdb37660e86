import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** @returns the elements whose own outline is taken away, also from the one that comes with the focus */
function withoutFocusRing(source: string): readonly string[] {
  return source
    .split(/<(?=[A-Za-z])|^const /m)
    .filter((element) => element.includes('outline-none') && /outline-2\b/.test(element))
    .filter((element) => !element.includes('outline-solid'))
}

test.each([
  ['<td className="outline-none focus-visible:outline-2" />', 1],
  ['<td className="outline-none focus-visible:outline-2 focus-visible:outline-solid" />', 0],
  ['<label className="has-focus-visible:outline-2"><input className="outline-none" /></label>', 0],
])('In %s, so many outlines have no style: %i', (jsx, count) => {
  expect(withoutFocusRing(jsx)).toHaveLength(count)
})

test('Where an outline is taken away, the one that comes with the focus has a style', () => {
  const wrong = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .filter((file) => withoutFocusRing(readFileSync(`src/${file}`, 'utf8')).length > 0)
  expect(wrong).toEqual([])
})
