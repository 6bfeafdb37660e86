import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import { beforeAll } from 'vitest'
import { atOurEnd } from './at-our-end.ts'

const root = path.join(import.meta.dirname, '../../..')
/** Below our packages, for what is built imports them by name. */
export const cache = path.join(root, 'node_modules/.cache')

/** All that any file of tests starts, below `server/`: to build them together costs little more. */
const entries = [
  'main.ts',
  'database.ts',
  'store/sqlite/open-sqlite.ts',
  'store/sqlite/thread/database-worker.ts',
  'testing/databases/submission-writer.ts',
  'testing/faults/serve-short-deadline.ts',
] as const
type Entry = (typeof entries)[number]

let folder: Promise<string> | undefined

/**
 * Builds the entries before the tests of a file, once for all files that this process tests.
 *
 * @returns a function that returns the built file of an entry, once the tests run
 */
export function buildEntries(): (entry: Entry) => string {
  let built = ''
  beforeAll(async () => {
    folder ??= buildAll()
    built = await folder
  })
  return (entry) => path.join(built, 'dist/server', `${path.parse(entry).name}.js`)
}

/**
 * As `npm run build` does, save that packages are built in: to load each of their files by itself is
 * half of what a start costs.
 */
async function buildAll(): Promise<string> {
  await mkdir(cache, { recursive: true })
  const made = await mkdtemp(path.join(cache, 'greenroom-'))
  atOurEnd('rm -rf "$0"', made)
  // As it is in ours: else Node would compile each file twice to find out.
  await writeFile(path.join(made, 'package.json'), '{"type":"module"}')
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    publicDir: false,
    // A binary has to stay where it is.
    ssr: { noExternal: true, external: ['libsql'] },
    build: {
      ssr: true,
      outDir: path.join(made, 'dist/server'),
      target: 'node20.19',
      rolldownOptions: {
        input: entries.map((entry) => path.join('server', entry)),
        output: { chunkFileNames: '[name].js' },
      },
    },
  })
  return made
}
