import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import { beforeAll } from 'vitest'

const root = path.join(import.meta.dirname, '../../..')
/** Below our packages, for what is built imports them by name. */
export const cache = path.join(root, 'node_modules/.cache')

/**
 * Builds entries once for the tests of a file, as `npm run build` does, save that packages are
 * built in: to load each of their files by itself is half of what a start costs.
 *
 * @param entries below `server/`
 * @returns a function that returns the built file of one of them, once the tests run
 */
export function buildEntries<Entry extends string>(
  ...entries: readonly Entry[]
): (entry: Entry) => string {
  let folder = ''
  beforeAll(async () => {
    await mkdir(cache, { recursive: true })
    folder = await mkdtemp(path.join(cache, 'greenroom-'))
    await build({
      configFile: false,
      root,
      logLevel: 'silent',
      publicDir: false,
      // A binary has to stay where it is.
      ssr: { noExternal: true, external: ['libsql'] },
      build: {
        ssr: true,
        outDir: path.join(folder, 'dist/server'),
        target: 'node20.19',
        rolldownOptions: {
          input: [
            ...entries.map((entry) => path.join('server', entry)),
            'server/store/sqlite/thread/database-worker.ts',
          ],
          output: { chunkFileNames: '[name].js' },
        },
      },
    })
    return () => rm(folder, { recursive: true })
  })
  return (entry) => path.join(folder, 'dist/server', `${path.parse(entry).name}.js`)
}
