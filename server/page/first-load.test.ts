import path from 'node:path'
import { expect, test } from 'vitest'
import { firstLoad } from './first-load.ts'

const graph: Readonly<Record<string, readonly string[]>> = {
  'src/main.tsx': ['src/app.tsx', 'react'],
  'src/app.tsx': ['react'],
  'src/form.tsx': ['src/field.tsx', 'src/main.tsx'],
  'src/list.tsx': ['src/field.tsx', 'src/table.tsx'],
}

const modules = {
  getModuleInfo: (id: string) => {
    const imported = graph[path.relative('.', id)]
    return imported ? { importedIds: imported.map((name) => path.resolve(name)) } : null
  },
}

test('What the first page needs, directly or not, is one chunk; what others need besides is not', () => {
  const name = firstLoad(['src/main.tsx', 'src/form.tsx'])
  const inFirst = ['react', 'src/table.tsx', 'src/field.tsx', 'src/list.tsx', 'src/app.tsx'].filter(
    (id) => name(path.resolve(id), modules) === 'first',
  )
  expect(inFirst).toEqual(['react', 'src/field.tsx', 'src/app.tsx'])
})
