import * as z from 'zod/mini'

/** The file that tells of pages what is to be known before they are opened. */
export const KNOWN_PAGES_PATH = '/known-pages.json'

/** A page by its address, as that file tells of it. */
const knownPage = z.object({
  name: z.string(),
  /** Of a regular expression that finds the whole path, in either case. */
  path: z.string(),
  /** A parameter that its address must have; empty where it needs none. */
  query: z.string(),
  /** Names of the pages that are likely opened from it, the likeliest first. */
  next: z.readonly(z.array(z.string())),
  /** Paths of its scripts, beside those that every page has. */
  scripts: z.readonly(z.array(z.string())),
})
export type KnownPage = Readonly<z.infer<typeof knownPage>>

export const knownPages = z.array(knownPage)
