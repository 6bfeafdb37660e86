import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { looseTexts } from './loose-texts.ts'

test.each([
  ['<p>Enter chooses.{more && " Right arrow too."} Escape closes.</p>', 1],
  ['<p><b>{what}</b>{wrong > 0 && `, wrong`}</p>', 1],
  ['<p>As of {isOld ? "yesterday" : "today"}</p>', 1],
  ['<p>{icon && <Icon />}Save</p>', 1],
  ['<p>{isOld ? "yesterday" : "today"}</p>', 0],
  ['<p><span>As of </span><span>{isOld ? "yesterday" : "today"}</span></p>', 0],
  ['<p>Save{icon && <Icon />}</p>', 0],
])('In %s, so many texts may not be there any more when they change: %i', (jsx, count) => {
  expect(looseTexts(`const shown = ${jsx}`)).toHaveLength(count)
})

test('When a translator has rewritten a page, no text of it comes, goes or changes beside others', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => `src/${file}`)
  expect(files.length).toBeGreaterThan(100)
  const found = files.flatMap((file) =>
    looseTexts(readFileSync(file, 'utf8')).map((text) => `${file}:${text}`),
  )
  expect(found).toEqual([])
})
