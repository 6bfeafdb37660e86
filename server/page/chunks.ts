import path from 'node:path'

/** What a bundler knows of a module. */
type Modules = {
  getModuleInfo(
    id: string,
  ): { readonly importedIds: readonly string[]; readonly code: string | null } | null
}

type Options = {
  /**
   * Packages whose index only gathers modules that do not know each other, such as icons: of these,
   * only what is named is needed.
   */
  readonly collections?: readonly string[]
  /** Modules of a package that its index drags in though nothing here uses them. */
  readonly without?: RegExp
}

/**
 * Names one chunk for everything that the given modules cannot do without. What is needed together
 * is then one file: cut in several, each is compressed without knowing the others, which costs 5 kB
 * of the first load, and is requested one after the other.
 *
 * @param name of the chunk
 * @param starts files, from the project's root
 * @returns the name function of a group of `output.codeSplitting`
 */
export function chunkOf(name: string, starts: readonly string[], options: Options = {}) {
  const { collections = [], without } = options
  const needed = new Set<string>()
  const add = (id: string, modules: Modules) => {
    if (needed.has(id) || without?.test(id)) return
    needed.add(id)
    const info = modules.getModuleInfo(id)
    for (const imported of info?.importedIds ?? []) {
      const collection = collections.find((name) => imported.includes(`/${name}/`))
      // Within a collection, modules import what they cannot do without.
      if (collection === undefined || id.includes(`/${collection}/`)) add(imported, modules)
      else
        for (const named of namedBy(info?.code ?? '', collection, imported, modules))
          add(named, modules)
    }
  }
  return (id: string, modules: Modules): string | null => {
    if (needed.size === 0) for (const start of starts) add(path.resolve(start), modules)
    return needed.has(id) || isRuntime(id) ? name : null
  }
}

/** The bundler's own helpers, which would else be a request of their own. */
function isRuntime(id: string): boolean {
  return id.startsWith('\0rolldown/runtime')
}

/** @returns the modules behind the names that some code imports from a collection's index */
function namedBy(code: string, collection: string, index: string, modules: Modules): string[] {
  const named = new Set(
    [...code.matchAll(/import\s*\{([^}]*)\}\s*from\s*["']([^"']+)["']/g)]
      .filter(([, , source]) => source === collection)
      .flatMap(([, names = '']) => names.split(','))
      .map((name) => name.trim().split(/\s/)[0] ?? ''),
  )
  const exported = modules.getModuleInfo(index)?.code ?? ''
  return [...exported.matchAll(/export\s*\{([^}]*)\}\s*from\s*["']([^"']+)["']/g)]
    .filter(([, names = '']) =>
      names.split(',').some((name) =>
        named.has(
          name
            .trim()
            .split(/\s+as\s+/)
            .at(-1) ?? '',
        ),
      ),
    )
    .map(([, , source = '']) => path.join(path.dirname(index), source))
}
