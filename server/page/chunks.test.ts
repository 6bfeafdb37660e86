import path from 'node:path'
import { expect, test } from 'vitest'
import { chunkOf } from './chunks.ts'

const graph: Readonly<Record<string, readonly string[]>> = {
  'src/main.tsx': ['src/app.tsx', 'react'],
  'src/app.tsx': ['react'],
  'src/form.tsx': ['src/field.tsx', 'src/main.tsx'],
  'src/list.tsx': ['src/field.tsx', 'src/table.tsx'],
  'src/star.tsx': ['lib/icons/index.js'],
  'lib/icons/index.js': ['lib/icons/star.js', 'lib/icons/dot.js', 'lib/icons/moon.js'],
  'lib/icons/dot.js': ['lib/icons/draw.js'],
}

const code: Readonly<Record<string, string>> = {
  'src/star.tsx': 'import { Star, Dot as Small } from "icons"',
  'lib/icons/index.js': `export { default as Star } from './star.js'
export { default as Point, default as Dot } from './dot.js'
export { default as Moon } from './moon.js'`,
}

const modules = {
  getModuleInfo: (id: string) => {
    const file = path.relative('.', id)
    const imported = graph[file]
    if (!imported) return null
    return { importedIds: imported.map((name) => path.resolve(name)), code: code[file] ?? null }
  },
}

test('What the first page needs, directly or not, is one chunk; what others need besides is not', () => {
  const name = chunkOf('first', ['src/main.tsx', 'src/form.tsx'])
  const inFirst = ['react', 'src/table.tsx', 'src/field.tsx', 'src/list.tsx', 'src/app.tsx'].filter(
    (id) => name(path.resolve(id), modules) === 'first',
  )
  expect(inFirst).toEqual(['react', 'src/field.tsx', 'src/app.tsx'])
})

test('Of a collection, the first page needs only what it names, and what that needs', () => {
  const name = chunkOf('first', ['src/star.tsx'], { collections: ['icons'] })
  const inFirst = ['star', 'dot', 'draw', 'moon'].filter(
    (icon) => name(path.resolve(`lib/icons/${icon}.js`), modules) === 'first',
  )
  expect(inFirst).toEqual(['star', 'dot', 'draw'])
})
