import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Plugin } from 'vite'

/** A script of the built page, as those who weigh it need to know it. */
export type ListedChunk = {
  readonly fileName: string
  readonly isEntry: boolean
  /** What it imports statically, by file name. */
  readonly imports: readonly string[]
  /** The modules in it, from the project's folder. */
  readonly modules: readonly string[]
}

/**
 * Writes which modules each script of the page holds and what it imports, which is nowhere else to
 * be read from.
 *
 * @param file beside the page's folder, so that it is not served
 */
export function listChunks(file: string): Plugin {
  return {
    name: 'greenroom:list-chunks',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    async writeBundle({ dir }, bundle) {
      if (dir === undefined) return
      const chunks = Object.values(bundle)
        .filter((output) => output.type === 'chunk')
        .map(
          ({ fileName, isEntry, imports, moduleIds }): ListedChunk => ({
            fileName,
            isEntry,
            imports,
            modules: moduleIds.map((id) => path.relative('.', id).replaceAll(path.sep, '/')),
          }),
        )
      await writeFile(path.join(dir, file), JSON.stringify(chunks))
    },
  }
}
