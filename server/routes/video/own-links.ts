import * as z from 'zod/mini'
import { spanOf, textOf, withText } from '../../lib/json/json-text.ts'

const withLinks = z.looseObject({ links: z.record(z.string(), z.unknown()) })

/**
 * Rewrites the links of a list to Greenroom's own origin, so that following them needs no
 * credentials.
 *
 * @param body SignalWire's list; anything without `links` is handed back as it is
 * @param publicOrigin the origin that our callers use
 */
export function withOwnLinks(body: unknown, publicOrigin: string): unknown {
  // To find it out by the schema takes longer, and most responses have none.
  if (typeof body !== 'object' || body === null || !('links' in body)) return body
  const list = withLinks.safeParse(body)
  if (!list.success) return body
  const links = Object.entries(list.data.links).map(([name, link]) => [
    name,
    typeof link === 'string' ? ownLink(link, publicOrigin) : link,
  ])
  const own = { ...list.data, links: Object.fromEntries(links) }
  const text = textOf(body)
  const span = text === undefined ? undefined : spanOf(text, ['links'])
  if (text === undefined || !span) return own
  const before = text.slice(0, span.start)
  return withText(own, `${before}${JSON.stringify(own.links)}${text.slice(span.end)}`)
}

function ownLink(link: string, publicOrigin: string): string {
  if (!URL.canParse(link, publicOrigin)) return publicOrigin
  const { pathname, search } = new URL(link, publicOrigin)
  // A path such as that of `mailto:@evil.example/` would make our origin a part of another.
  if (!pathname.startsWith('/')) return publicOrigin
  return `${publicOrigin}${pathname}${search}`
}
