import type { Plugin } from 'vite'

/** Stands in the first line of a file. */
export const compileHint = '//# allFunctionsCalledOnLoad\n'

/**
 * Has browsers that know of it compile all of a file beside the page's own thread, while it comes: most
 * of its functions are called at once, and each would else be compiled when it is first called.
 *
 * @param files whose names match
 */
export function compileHints(files: RegExp): Plugin {
  return {
    name: 'greenroom:compile-hints',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && files.test(file.fileName))
            file.code = compileHint + file.code
      },
    },
  }
}
