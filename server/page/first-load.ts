import path from 'node:path'

/** What a bundler tells of a module. */
type Modules = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }

/**
 * Names one chunk for everything that the given modules cannot do without. The first load is then
 * one file: cut in several, each is compressed without knowing the others, which costs 5 kB here,
 * and a page of its own would be asked for only after the app has run.
 *
 * @param starts files, from the project's root
 * @returns the name function of a group of `output.codeSplitting`
 */
export function firstLoad(starts: readonly string[]) {
  const needed = new Set<string>()
  const add = (id: string, modules: Modules) => {
    if (needed.has(id)) return
    needed.add(id)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) add(imported, modules)
  }
  return (id: string, modules: Modules): string | null => {
    if (needed.size === 0) for (const start of starts) add(path.resolve(start), modules)
    return needed.has(id) ? 'first' : null
  }
}
