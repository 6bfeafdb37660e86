/** A page's code could not be loaded: no connection, or a newer Greenroom has other files by now. */
export class PageNotLoaded extends Error {
  override readonly name = 'PageNotLoaded'
}

/**
 * @param load imports a page
 * @returns the same, but what goes wrong can be told from a mistake of the page's own
 */
export function pagePart<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return () =>
    load().catch((cause: unknown) => {
      throw new PageNotLoaded(cause instanceof Error ? cause.message : String(cause), { cause })
    })
}
