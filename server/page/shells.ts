import { detailPaths } from '#contract/paths/detail-paths.ts'
import { pagePaths, prerenderedPage, prerenderedPages } from '#contract/paths/page-paths.ts'
import { pathPattern } from '../lib/path-pattern.ts'
import { modulesOf, otherPages, type PageName } from './known-pages.ts'
import { type Chunk, scriptOf, scriptsOf } from './scripts-of.ts'

/** What is rendered in advance, by name: pages that look alike until their data come may run different scripts. */
const addresses: ReadonlyMap<string, string> = new Map([
  ...Object.entries(prerenderedPages),
  ['edit', prerenderedPages.conference],
])

const editPage = pathPattern(detailPaths.editConference)

/**
 * @param search with its `?`, or empty
 * @returns the name of what is sent for an address
 */
export function shellOf(path: string, search: string): string {
  return editPage.test(path) ? 'edit' : prerenderedPage(path, search)
}

/**
 * The pages that are opened all day. The scripts of others are asked for by what shows them, a round
 * trip later.
 */
const openedAllDay: readonly PageName[] = ['conferences', 'conference', 'edit', 'activity', 'today']

export type Shell = {
  readonly name: string
  /** One that shows it. */
  readonly address: string
  /** What it runs after the first scripts, from the project's folder. */
  readonly modules: readonly string[]
}

/** The form's files are the first load. */
function isForm(address: string): boolean {
  return address.startsWith(pagePaths.newConference)
}

/** All that is rendered in advance. */
export const shells: readonly Shell[] = [...addresses].map(([name, address]) => {
  const known = openedAllDay.find((opened) => opened === name)
  // The page itself; what else it shows comes with its data.
  const page = known ? modulesOf(known).slice(0, 1) : []
  return { name, address, modules: isForm(address) ? page : [...page, otherPages] }
})

/**
 * Has the scripts of a page come beside the first ones and run right after them, so that the page is
 * there when it is rendered: asked for one by the other, each would be a round trip, and what is shown
 * meanwhile is kept by React for 300 ms.
 *
 * @param modules from the project's folder, in the order in which they run
 * @param known the page that they are for, which names the first ones
 * @returns elements for the head
 */
export function scriptTags(
  chunks: readonly Chunk[],
  modules: readonly string[],
  known: string,
): string {
  const start = modules.map((module) => scriptOf(chunks, module))
  const others = scriptsOf(chunks, modules).filter(
    (name) => !known.includes(`/${name}"`) && !start.includes(name),
  )
  return [
    ...others.map((name) => `<link rel="modulepreload" crossorigin href="/${name}">`),
    ...start.map(
      (name) => `<script type="module" crossorigin src="/${name}" nonce="__CSP_NONCE__"></script>`,
    ),
  ].join('')
}
