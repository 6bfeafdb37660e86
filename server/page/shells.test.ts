import { expect, test } from 'vitest'
import { scriptTags, shellOf } from './shells.ts'

const id = '0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9'

test.each([
  ['/conferences/new', '', 'new-conference'],
  ['/conferences/new', '?from=1', 'copy'],
  [`/conferences/${id}`, '', 'conference'],
  [`/conferences/${id}/edit`, '', 'edit'],
  ['/conferences', '?q=edit', 'conferences'],
])('When %s%s is opened, it is sent as %s', (path, search, shell) => {
  expect(shellOf(path, search)).toBe(shell)
})

test('When a page has scripts of its own, what they need is asked for with it, and they run in order', () => {
  const chunk = (fileName: string, imports: string[], moduleIds: string[] = []) => ({
    fileName,
    imports,
    moduleIds,
  })
  const tags = scriptTags(
    [
      chunk('first.js', [], ['/app/src/main.tsx']),
      chunk('rows.js', ['first.js', 'icons.js']),
      chunk('icons.js', ['first.js']),
      chunk('page.js', ['rows.js', 'first.js'], ['/app/src/app/pages/activity-page.tsx']),
      chunk('other.js', ['first.js'], ['/app/src/app/pages/other-pages.tsx']),
      chunk('unused.js', ['first.js']),
    ],
    ['src/app/pages/activity-page.tsx', 'src/app/pages/other-pages.tsx'],
    '<script type="module" src="/first.js"></script>',
  )
  expect(tags.match(/(?<=(?:src|href)="\/)[^"]+/g)).toEqual([
    'rows.js',
    'icons.js',
    'page.js',
    'other.js',
  ])
  expect(tags).not.toContain('first.js')
})
