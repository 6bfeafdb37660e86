import type { KnownPage } from '#contract/paths/known-pages.ts'

/** A location, or a link. */
type Address = Readonly<Pick<URL, 'pathname' | 'search'>>

/** @returns the page at an address; undefined where nothing is known of it */
export function pageAt(
  pages: readonly KnownPage[],
  { pathname, search }: Address,
): KnownPage | undefined {
  const given = new URLSearchParams(search)
  return pages.find(
    ({ path, query }) =>
      new RegExp(`^${path}/?$`, 'i').test(pathname) && (query === '' || given.has(query)),
  )
}

/** @returns the pages that are likely opened from an address, the likeliest first */
export function likelyNext(pages: readonly KnownPage[], address: Address): readonly KnownPage[] {
  const next = pageAt(pages, address)?.next ?? []
  return next.flatMap((name) => pages.find((page) => page.name === name) ?? [])
}

/** What browsers tell of the connection, where they do. */
export type Connection = { readonly saveData?: boolean; readonly effectiveType?: string }

/** @returns whether what may never be opened is worth its bytes */
export function mayFetchAhead(connection: Connection | undefined): boolean {
  return !connection?.saveData && !/2g$/.test(connection?.effectiveType ?? '')
}
