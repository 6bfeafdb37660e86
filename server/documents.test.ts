import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { endpoints } from './signalwire/endpoints.ts'

const documents = [
  'README.md',
  '.github/CONTRIBUTING.md',
  '.github/SECURITY.md',
  'src/DECISIONS.md',
  'server/DECISIONS.md',
]

test.each(documents)('Every path that %s names is there', async (document) => {
  const text = await readFile(document, 'utf8')
  const named = [...text.matchAll(/(?<![\w/.-])((?:src|server|e2e|public|\.github)\/[\w./-]*\w)/g)]
    .map(([, path = '']) => path)
    .filter((path) => !/NAME|\*/.test(path))
  expect(named).not.toEqual([])
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})

test.each(documents)('Every script that %s names is there', async (document) => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await readFile('package.json', 'utf8')))
  const text = await readFile(document, 'utf8')
  const named = [...text.matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, script = '']) => script)
  expect(named.filter((script) => !(script in scripts))).toEqual([])
})

test.each(['src', 'src/features', 'server', 'server/sandbox'])(
  'Every folder of %s is on the map in README.md',
  async (parent) => {
    const text = await readFile('README.md', 'utf8')
    const [, map = ''] = /## Find your way in the code\n+```\n([\s\S]+?)```/.exec(text) ?? []
    const entries = await readdir(parent, { withFileTypes: true })
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
    expect(folders.length).toBeGreaterThan(5)
    expect(folders.filter((name) => !new RegExp(`\\b${name}\\b`).test(map))).toEqual([])
  },
)

test.each(['src', 'server', 'e2e'])(
  'No folder of %s has more than fifteen files besides tests, unless it is sorted into folders',
  async (parent) => {
    const entries = await readdir(parent, { withFileTypes: true, recursive: true })
    const sorted = new Set(
      entries.filter((entry) => entry.isDirectory()).map(({ parentPath }) => parentPath),
    )
    const counts = new Map<string, number>()
    for (const entry of entries) {
      const { name, parentPath } = entry
      if (entry.isDirectory() || sorted.has(parentPath) || /\.(?:test|spec)\./.test(name)) continue
      counts.set(parentPath, (counts.get(parentPath) ?? 0) + 1)
    }
    // One file of each format that is read: data, and nobody looks for one among them.
    counts.delete(path.join('src', 'room', 'theme-import', 'formats', 'samples'))
    expect(counts.size).toBeGreaterThan(5)
    expect([...counts].filter(([, count]) => count > 15)).toEqual([])
  },
)

test('Every call of ours is in README.md', async () => {
  const text = await readFile('README.md', 'utf8')
  const files = await readdir('server/routes', { recursive: true })
  const sources = await Promise.all(
    files
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFile(path.join('server/routes', file), 'utf8')),
  )
  const found = sources.join('\n').matchAll(/'(\/(?:api\/(?!video)|healthz|readyz|metrics)[^']*)'/g)
  const calls = [...new Set([...found].map(([, call = '']) => call.replace(/:(\w+)/g, '{$1}')))]
  expect(calls.length).toBeGreaterThan(10)
  // A table names what can be done with one thing once: `/pause` `/resume`.
  expect(calls.filter((call) => !text.includes(call))).toEqual([])
})

test('README.md says how many of SignalWire’s calls there are', async () => {
  expect(endpoints).toHaveLength(24)
  const text = await readFile('README.md', 'utf8')
  expect(text).toContain('lets exactly twenty-four calls through')
  expect(text).toContain("SignalWire's twenty-four calls")
})
