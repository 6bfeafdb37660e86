/** What a bundler tells of a script. */
export type Chunk = {
  readonly fileName: string
  readonly imports: readonly string[]
  readonly moduleIds: readonly string[]
}

/**
 * @param module from the project's folder
 * @throws where no script holds it
 */
export function scriptOf(chunks: readonly Chunk[], module: string): string {
  const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${module}`)))
  if (!chunk) throw new Error(`No script holds ${module}`)
  return chunk.fileName
}

/**
 * @param modules from the project's folder
 * @returns the scripts that hold them, each followed by what it imports statically
 */
export function scriptsOf(chunks: readonly Chunk[], modules: readonly string[]): string[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const needed = new Set<string>()
  const add = (name: string) => {
    const chunk = byName.get(name)
    if (!chunk || needed.has(name)) return
    needed.add(name)
    chunk.imports.forEach(add)
  }
  for (const module of modules) add(scriptOf(chunks, module))
  return [...needed]
}
