/** The file that tells of pages what is to be known before they are opened. */
export const KNOWN_PAGES_PATH = '/known-pages.json'

/** A page by its address, as that file tells of it. */
export type KnownPage = {
  readonly name: string
  /** Of a regular expression that finds the whole path, in either case. */
  readonly path: string
  /** A parameter that its address must have; empty where it needs none. */
  readonly query: string
  /** Names of the pages that are likely opened from it, the likeliest first. */
  readonly next: readonly string[]
  /** Paths of its scripts, beside those that every page has. */
  readonly scripts: readonly string[]
}
