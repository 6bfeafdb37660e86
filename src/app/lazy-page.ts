import { type ComponentType, lazy } from 'react'

/** A page's code could not be loaded: no connection, or a newer Greenroom has other files by now. */
export class PageNotLoaded extends Error {
  override readonly name = 'PageNotLoaded'
}

/** `React.lazy` whose failure to load can be told from a fault of the page's own. */
export function lazyPage<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(() =>
    load().catch((cause: unknown) => {
      throw new PageNotLoaded(cause instanceof Error ? cause.message : String(cause), { cause })
    }),
  )
}
