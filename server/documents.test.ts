import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'

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
