import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** What each folder of the page may import, besides itself; a feature no other one. */
const page: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  lib: [],
  api: ['contract', 'lib'],
  ui: ['contract', 'lib', 'api'],
  color: ['contract'],
  room: ['contract', 'lib', 'ui', 'color'],
  schedule: ['contract', 'lib', 'ui'],
}
const shared = ['contract', 'lib', 'api', 'ui', 'color', 'room', 'schedule']

/** The same of the server, besides the contract. */
const server: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  store: ['lib'],
  signalwire: ['lib'],
  submissions: ['lib', 'signalwire', 'store'],
  batches: ['lib', 'signalwire', 'store', 'submissions'],
  records: ['lib', 'store', 'submissions'],
  'brand-kits': ['lib', 'records', 'store', 'submissions'],
  templates: ['brand-kits', 'lib', 'records', 'store', 'submissions'],
  'stream-destinations': ['lib', 'store'],
  'token-reads': ['lib', 'store'],
  'recording-files': ['lib', 'signalwire'],
  page: ['lib'],
  // So that its contract test finds what tests need.
  sandbox: ['lib', 'testing'],
  http: ['lib', 'limits', 'page'],
  limits: ['lib', 'http'],
  config: ['lib', 'stream-destinations'],
}
const notForRoutes = ['config', 'integration', 'page', 'process', 'sandbox', 'testing']
const forTests = ['integration', 'testing']

async function foldersOf(parent: string): Promise<readonly string[]> {
  const entries = await readdir(parent, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${parent}/${name}`)
}

const features = await foldersOf('src/features')
const ofPage = [...(await foldersOf('src')).filter((folder) => folder !== 'src/features')]
const ofServer = await foldersOf('server')
const every = [...ofPage, ...features, ...ofServer]

/** @returns what a folder may not import */
function forbiddenTo(folder: string): readonly string[] {
  const [side = '', name = '', feature] = folder.split('/')
  const others = every.filter((other) => other !== folder)
  const isServers = (other: string) => other.startsWith('server/')
  if (side === 'server') {
    const own = (allowed: readonly string[]) =>
      others.filter((other) =>
        isServers(other) ? !allowed.includes(path.basename(other)) : other !== 'src/contract',
      )
    if (name === 'routes')
      return own(
        ofServer
          .map((other) => path.basename(other))
          .filter((other) => !notForRoutes.includes(other)),
      )
    if (name === 'process')
      return own(
        ofServer.map((other) => path.basename(other)).filter((other) => !forTests.includes(other)),
      )
    return own(server[name] ?? [])
  }
  if (name === 'app') return others.filter((other) => isServers(other) || other === 'src/testing')
  const allowed = feature === undefined ? (page[name] ?? []) : shared
  return others.filter((other) => !allowed.includes(other.slice('src/'.length)))
}

const checked = every.filter(
  (folder) => !['src/testing', ...forTests.map((name) => `server/${name}`)].includes(folder),
)

test('When a file imports from a folder that it may not, the linter says so, however it is spelt', async () => {
  const copy = await mkdtemp(path.join(tmpdir(), 'greenroom-'))
  await cp('biome.json', path.join(copy, 'biome.json'))
  await cp('.gitignore', path.join(copy, '.gitignore'))
  const forbidden: string[] = []
  for (const folder of checked)
    for (const place of [folder, `${folder}/inner/deep`]) {
      const file = `${place}/made-up.ts`
      const imports = every
        .filter((other) => other !== folder)
        .flatMap((other) => {
          const target = `${other}/made-up.ts`
          const alias = other.startsWith('src/') ? [`#${target.slice('src/'.length)}`] : []
          return [path.relative(place, target), ...alias].map((spelt) => ({ other, spelt }))
        })
      await mkdir(path.join(copy, place), { recursive: true })
      const lines = imports.map(({ spelt }) => `import '${spelt}'\n`)
      await writeFile(path.join(copy, file), lines.join(''))
      for (const [index, { other }] of imports.entries())
        if (forbiddenTo(folder).includes(other))
          forbidden.push(`${file}:${index + 1} imports ${other}`)
    }
  const { stdout } = await promisify(execFile)(
    path.resolve('node_modules/.bin/biome'),
    ['lint', '--only=style/noRestrictedImports', '--reporter=github', '--max-diagnostics=none'],
    { cwd: copy, maxBuffer: 64 * 1024 * 1024 },
  ).catch((error: { stdout: string }) => error)
  await rm(copy, { recursive: true })
  const said = new Set(
    [...stdout.matchAll(/file=([^,]+),line=(\d+)/g)].map(
      ([, file = '', line]) => `${path.relative(copy, path.resolve(copy, file))}:${line}`,
    ),
  )
  expect(forbidden.length).toBeGreaterThan(1_000)
  expect(forbidden.filter((each) => !said.delete(each.split(' ')[0] ?? ''))).toEqual([])
  expect([...said]).toEqual([])
}, 60_000)
