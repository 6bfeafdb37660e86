import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const compressible = /\.(?:css|js|json|svg|txt|webmanifest)$/

/** Below this many bytes a compressed response saves no packet. */
const MIN_COMPRESSED_BYTES = 512

/** The mode of builds that are served to a test alone: to compress is a third of a build. */
export const UNCOMPRESSED = 'uncompressed'

/** Writes a `.br` and a `.gz` beside each text of the built page, once and at full strength. */
export function precompress(): Plugin {
  return {
    name: 'greenroom:precompress',
    apply: (_config, { command, isSsrBuild, mode }) =>
      command === 'build' && !isSsrBuild && mode !== UNCOMPRESSED,
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
  const [br, gz] = await Promise.all([compressWell(bytes), promisify(gzip)(bytes, { level: 9 })])
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
}

/** Bits and number of distances that are written for themselves. Which is best, no one can tell beforehand. */
const distances: readonly (readonly [postfixBits: number, direct: number])[] = [
  [1, 16],
  [2, 60],
  ...Array.from({ length: 16 }, (_, direct) => [0, direct] as const),
]

/** Below this many bytes, which distances are chosen makes no difference to speak of. */
const MIN_TRIED_BYTES = 200_000

async function compressWell(bytes: Buffer): Promise<Buffer> {
  const tried = bytes.length < MIN_TRIED_BYTES ? distances.slice(0, 1) : distances
  const results = await Promise.all(
    tried.map(([postfixBits, direct]) =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          // Larger than it takes by itself: 180 bytes of the first load.
          [constants.BROTLI_PARAM_LGBLOCK]: 20,
          [constants.BROTLI_PARAM_NPOSTFIX]: postfixBits,
          [constants.BROTLI_PARAM_NDIRECT]: direct,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
    ),
  )
  return results.reduce((best, next) => (next.length < best.length ? next : best))
}
