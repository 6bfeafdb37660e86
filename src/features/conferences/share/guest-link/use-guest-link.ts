import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { serverStatus } from '#api/status.ts'
import type { Conference } from '#contract/conference.ts'
import { guestLink } from './guest-link.ts'
import { readLink } from './read-link.ts'
import { linkOf, proposedLinks, rememberLink } from './remembered-links.ts'

/** Where guests of one conference join, as far as it is known. */
export type GuestLink = {
  /** By the pattern of this Greenroom, or as it was the last time; undefined where neither is known. */
  shared: string | undefined
  /** Greenroom has no pattern, so that guests need a page. */
  needsPage: boolean
  /** The text of the link field. */
  text: string
  setText: (text: string) => void
  /** What is shared; empty for nothing yet. */
  link: string
  /** Links to choose from while there is none. */
  proposals: readonly string[]
  /** Keeps a link for the next time. */
  remember: (link: string) => void
}

/** The guest link of a conference: by the pattern, as it was the last time, or as it is typed. */
export function useGuestLink(conference: Conference): GuestLink {
  const { data: status } = useQuery(serverStatus)
  const [typed, setText] = useState<string>()
  const [{ known, proposals }] = useState(() => ({
    known: linkOf(conference) ?? '',
    proposals: proposedLinks(conference),
  }))
  const needsPage = status !== undefined && status.joinUrl === undefined
  const fixed = status?.joinUrl && guestLink(status.joinUrl, conference)
  const text = typed ?? fixed ?? known
  const read = readLink(text)
  const link = read.kind === 'link' ? read.link : ''
  const isRemembered = needsPage && known !== ''
  return {
    shared: fixed ?? (isRemembered ? link || known : undefined),
    needsPage,
    text,
    setText,
    link,
    proposals: needsPage ? proposals : [],
    remember: (link) => {
      if (needsPage) rememberLink(conference, link)
    },
  }
}
