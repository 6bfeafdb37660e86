import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import { UNCOMPRESSED } from '../../server/page/precompress.ts'
import { type Greenroom, startGreenroom } from '../greenroom.ts'
import { countRenders } from './count-renders.ts'

/**
 * Builds the page once more, with React's profiling build and Profilers round some of its parts,
 * and serves it as any other.
 *
 * @returns the server of that page; closing it takes the page away
 */
export async function startProfiled(parts: Readonly<Record<string, string>>): Promise<Greenroom> {
  // Below our packages, which the server beside the page imports by name.
  await mkdir('node_modules/.cache', { recursive: true })
  const dist = await mkdtemp('node_modules/.cache/greenroom-profiled-')
  await build({
    logLevel: 'error',
    mode: UNCOMPRESSED,
    plugins: [countRenders(parts)],
    resolve: { alias: [{ find: /^react-dom\/client$/, replacement: 'react-dom/profiling' }] },
    build: { outDir: path.join(dist, 'page') },
  })
  await cp('dist/server', path.join(dist, 'server'), { recursive: true })
  const greenroom = await startGreenroom(undefined, { dist })
  return {
    ...greenroom,
    async close() {
      await greenroom.close()
      await rm(dist, { recursive: true })
    },
  }
}
