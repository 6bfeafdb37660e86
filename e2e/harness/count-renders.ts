import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

/** How often each part of the form was rendered, as the page built with `countRenders` keeps it. */
export type RenderCounts = Record<string, number>

declare global {
  interface Window {
    renders?: RenderCounts
  }
}

/**
 * Puts a React Profiler round parts of the real form, which knows nothing of it: whoever imports a
 * part from one of these files gets it wrapped.
 */
export function countRenders(parts: Readonly<Record<string, string>>): Plugin {
  const missing = Object.keys(parts).filter((file) => !existsSync(file))
  if (missing.length > 0) throw new Error(`There is no ${missing.join(', ')}`)
  const files = new Map(Object.entries(parts).map(([file, name]) => [path.resolve(file), name]))
  const prefix = '\0count-renders:'
  return {
    name: 'greenroom:count-renders',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer?.startsWith(prefix)) return undefined
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true })
      return resolved && files.has(resolved.id) ? `${prefix}${resolved.id}` : undefined
    },
    load(id) {
      const file = id.startsWith(prefix) ? id.slice(prefix.length) : undefined
      const name = file && files.get(file)
      if (!name) return undefined
      return `
        import { createElement, Profiler } from 'react'
        import { ${name} as Part } from ${JSON.stringify(file)}
        const count = (id) => {
          window.renders ??= {}
          window.renders[id] = (window.renders[id] ?? 0) + 1
        }
        export function ${name}(props) {
          return createElement(Profiler, { id: '${name}', onRender: count }, createElement(Part, props))
        }`
    },
  }
}
