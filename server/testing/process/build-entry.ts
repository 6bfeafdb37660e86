import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import { beforeAll } from 'vitest'

const root = path.join(import.meta.dirname, '../../..')
/** Below our packages, for what is built imports them by name. */
export const cache = path.join(root, 'node_modules/.cache')

/**
 * Builds an entry once for the tests of a file, as `npm run build` does: it starts in a third of
 * the time that it takes to compile each module again.
 *
 * @param entry below `server/`
 * @returns a function that returns the built file, once the tests run
 */
export function buildEntry(entry: string): () => string {
  let folder = ''
  beforeAll(async () => {
    await mkdir(cache, { recursive: true })
    folder = await mkdtemp(path.join(cache, 'greenroom-'))
    await build({
      configFile: false,
      root,
      logLevel: 'silent',
      publicDir: false,
      build: {
        ssr: true,
        outDir: path.join(folder, 'dist/server'),
        target: 'node20.19',
        rolldownOptions: {
          input: [path.join('server', entry), 'server/store/sqlite/thread/database-worker.ts'],
          output: { chunkFileNames: '[name].js' },
        },
      },
    })
    return () => rm(folder, { recursive: true })
  })
  return () => path.join(folder, 'dist/server', `${path.parse(entry).name}.js`)
}
