import path from 'node:path'
import type { Plugin } from 'vite'

/**
 * Makes lucide's icons with our own few lines instead of its general ones.
 *
 * @param module with a default export in place of lucide's `createLucideIcon`
 */
export function slimIcons(module: string): Plugin {
  const file = path.resolve(module)
  return {
    name: 'greenroom:slim-icons',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      importer?.includes('/lucide-react/') && source.endsWith('/createLucideIcon.mjs')
        ? file
        : undefined,
  }
}
