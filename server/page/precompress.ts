import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const compressible = /\.(?:css|js|json|svg|txt|webmanifest)$/

/** Below this many bytes a compressed response saves no packet. */
const MIN_COMPRESSED_BYTES = 512

/** Writes a `.br` and a `.gz` beside each text of the built page, once and at full strength. */
export function precompress(): Plugin {
  return {
    name: 'greenroom:precompress',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    async writeBundle({ dir }) {
      if (dir === undefined) return
      const names = await readdir(dir, { recursive: true })
      await Promise.all(
        names
          .filter((name) => compressible.test(name))
          .map((name) => compress(path.join(dir, name))),
      )
    },
  }
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file)
  if (bytes.length < MIN_COMPRESSED_BYTES) return
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        // Larger than it takes by itself: 180 bytes of the first load.
        [constants.BROTLI_PARAM_LGBLOCK]: 20,
        // Distances written for long scripts: 80 to 100 bytes more.
        [constants.BROTLI_PARAM_NPOSTFIX]: 2,
        [constants.BROTLI_PARAM_NDIRECT]: 60,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    promisify(gzip)(bytes, { level: 9 }),
  ])
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
}
