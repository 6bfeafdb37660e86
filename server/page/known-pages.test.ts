import { expect, test } from 'vitest'
import { prerenderedPages } from '#contract/paths/page-paths.ts'
import { knownPages } from './known-pages.ts'
import type { Chunk } from './scripts-of.ts'

const id = '0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9'

/** Each module in a script of its own name, which needs what all need. */
const chunks: readonly Chunk[] = [
  'src/app/pages/other-pages.tsx',
  ...[
    'conference/conferences-page.tsx',
    'conference/load-created-page.ts',
    'conference/conference-page.tsx',
    'conference/created-page.tsx',
    'conference/edit-conference-page.tsx',
    'conference/session-page.tsx',
    'activity-page.tsx',
    'today-page.tsx',
    'batch/batches-page.tsx',
    'batch/batch-page.tsx',
    'templates/templates-page.tsx',
    'templates/template-page.tsx',
    'brands/brands-page.tsx',
    'brands/brand-page.tsx',
    'recordings-page.tsx',
    'usage-page.tsx',
  ].map((file) => `src/app/pages/${file}`),
  'src/features/conference-form/fields/schedule/provide-schedule.ts',
  'src/features/sessions/list/conference-sessions.tsx',
  'src/features/streams/streams-card.tsx',
  'src/schedule/zone/zone-picker.tsx',
].map((module) => ({
  fileName: module.replace(/^.*\//, '').replace(/\.tsx?$/, '.js'),
  imports: ['first.js'],
  moduleIds: [`/app/${module}`],
}))

const pages = knownPages(
  [...chunks, { fileName: 'first.js', imports: [], moduleIds: [] }],
  '<script type="module" src="/first.js"></script>',
)

const named = (name: string) => pages.find((page) => page.name === name)

test.each([
  ['form', ['created', 'conferences']],
  ['conferences', ['conference', 'form']],
  ['conference', ['edit']],
  ['edit', ['conference']],
  ['activity', ['conference']],
  ['today', ['conference']],
])('From %s, %j is likely opened next', (name, next) => {
  expect(named(name)?.next).toEqual(next)
})

test('A page needs its own scripts and those of all other pages, not the first ones', () => {
  expect(named('edit')?.scripts).toEqual([
    'other-pages.js',
    'edit-conference-page.js',
    'zone-picker.js',
  ])
  expect(named('form')?.scripts).toEqual(['provide-schedule.js'])
})

test('Each page that is rendered in advance is known', () => {
  const unknown = Object.entries(prerenderedPages)
    .map(([name, address]) => [name, address.split('?')[0] ?? ''] as const)
    .filter(([, path]) => !pages.some((page) => new RegExp(`^${page.path}$`).test(path)))
  expect(unknown.map(([name]) => name)).toEqual(['index'])
})

test('A page that was just created comes before that of any conference', () => {
  const path = `/conferences/${id}`
  const at = pages.filter((page) => new RegExp(`^${page.path}$`).test(path))
  expect(at.map(({ name, query }) => [name, query])).toEqual([
    ['created', 'created'],
    ['conference', ''],
  ])
})
