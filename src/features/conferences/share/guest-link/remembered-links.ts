import * as z from 'zod/mini'
import type { Conference } from '#contract/conference.ts'
import { JOIN_TOKEN } from '#contract/ids.ts'
import { matching } from '#lib/state/matching.ts'
import { storedValue } from '#lib/state/stored-value.ts'
import { guestLink } from './guest-link.ts'

const MAX_LINKS = 50
const MAX_PROPOSALS = 2

const rememberedLink = z.object({ id: z.string(), name: z.string(), link: z.string() })

/** The latest first, one for each conference. */
const stored = storedValue('greenroom.guest-links', matching(z.array(rememberedLink)))

type Named = Pick<Conference, 'id' | 'name'>

/** @returns the guest link that was last used for it in this browser */
export function linkOf({ id }: Named): string | undefined {
  return stored.read()?.find((known) => known.id === id)?.link
}

/**
 * Keeps a guest link for this conference and as a model for others; an empty one is forgotten. One
 * with a join token in it is not kept: secrets stay out of the browser's storage.
 */
export function rememberLink({ id, name }: Named, link: string): void {
  const others = (stored.read() ?? []).filter((known) => known.id !== id)
  const isKept = link !== '' && !JOIN_TOKEN.test(link)
  stored.write([...(isKept ? [{ id, name, link }] : []), ...others].slice(0, MAX_LINKS))
}

/**
 * @returns links that may be this conference's, the latest first: those that were used for others, with
 *   its own name or id where theirs was
 */
export function proposedLinks(conference: Named): readonly string[] {
  const links = (stored.read() ?? []).map((known) => guestLink(patternOf(known), conference))
  return [...new Set(links)].slice(0, MAX_PROPOSALS)
}

/** A link with `{name}` or `{id}` where it has those of its conference, after the host. */
function patternOf({ id, name, link }: z.infer<typeof rememberedLink>): string {
  const host = /^https?:\/\/[^/?#]*/.exec(link)?.[0] ?? ''
  const [inId, inName] = [id, name].map((value) =>
    encodeURIComponent(value).replace(/[.*()]/g, '\\$&'),
  )
  const own = new RegExp(`(?<![\\w-])(?:(${inId})|${inName})(?![\\w-])`, 'gi')
  return (
    host + link.slice(host.length).replace(own, (_, isId?: string) => (isId ? '{id}' : '{name}'))
  )
}
