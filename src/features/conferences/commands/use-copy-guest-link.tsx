import { useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { conferenceTokens } from '#api/conference/tokens.ts'
import { describeFailure, RequestFailed } from '#api/failure.ts'
import { serverStatus } from '#api/status.ts'
import type { Conference } from '#contract/conference.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { copyText } from '#ui/copy/copy-text.ts'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { guestLink, useJoinUrl } from '../share/guest-link/guest-link.ts'
import { linkOf } from '../share/guest-link/remembered-links.ts'
import { tokenRole } from '../share/tokens/token-role.ts'

const CopyFallback = lazy(() => import('#ui/copy/copy-fallback.tsx'))

/**
 * Copies what guests join with: the link to their page, by Greenroom's pattern or as it was used the
 * last time, else the guest token.
 *
 * @param report gets the outcome in a sentence
 * @returns how to copy, and a dialog to copy by hand, which is null unless the browser forbids copying
 */
export function useCopyGuestLink(report: (outcome: string) => void): {
  hasLink: boolean
  copy: (conference: Conference) => void
  dialog: ReactNode
} {
  const joinUrl = useJoinUrl()
  const client = useQueryClient()
  const [byHand, setByHand] = useState<string>()

  /** Whoever is quick must not get a token in place of the link: it may not be read yet. */
  const laterJoinUrl = async () => {
    try {
      return (await client.ensureQueryData(serverStatus)).joinUrl
    } catch {
      return undefined
    }
  }
  const copy = async (conference: Conference) => {
    const title = `“${isolateDirection(titleOf(conference))}”`
    const pattern = joinUrl ?? (await laterJoinUrl())
    const link = pattern === undefined ? linkOf(conference) : guestLink(pattern, conference)
    if (link !== undefined) return finish(link, `Guest link of ${title} copied.`)
    try {
      const tokens = await client.fetchQuery(conferenceTokens(conference.id))
      const guest = tokens.find((token) => tokenRole(token) === 'guest')
      if (!guest) return report(`${title} has no guest token.`)
      await finish(guest.token, `Guest token of ${title} copied.`)
    } catch (error) {
      if (!(error instanceof RequestFailed)) return reportError(error)
      report(`Nothing was copied: ${describeFailure(error.failure, 'read').title}.`)
    }
  }
  const finish = async (text: string, outcome: string) => {
    if (await copyText(text)) report(outcome)
    else setByHand(text)
  }
  return {
    hasLink: joinUrl !== undefined,
    copy: (conference) => void copy(conference),
    dialog: byHand !== undefined && (
      <Suspense>
        <CopyFallback
          text={byHand}
          beside={document.body}
          onCopied={() => {}}
          onClose={() => setByHand(undefined)}
        />
      </Suspense>
    ),
  }
}
