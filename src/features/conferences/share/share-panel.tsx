import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { conferenceTokens } from '#api/conference/tokens.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import type { Conference } from '#contract/conference.ts'
import { Button } from '#ui/button.tsx'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { EmbedPanel } from './embed/embed-panel.tsx'
import { type GuestLink, useGuestLink } from './guest-link/use-guest-link.ts'
import { InvitationPanel } from './invitation/invitation-panel.tsx'
import { PrintSheet } from './invitation/print-sheet.tsx'
import { DownloadJoinPage } from './join-page/download-join-page.tsx'
import { JoinToken } from './tokens/join-token.tsx'
import { guestsFirst } from './tokens/token-role.ts'

type Props = {
  conference: Conference
  /** Whether the tokens are fetched without being asked for. */
  loadsTokens?: boolean
}

/**
 * Everything that lets people into a conference, the guest's first. The tokens are fetched when they
 * are requested, and are stored nowhere.
 */
export function SharePanel(props: Props) {
  const { conference } = props
  const guest = useGuestLink(conference)
  return (
    <>
      {guest.shared !== undefined && (
        <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-b pb-4">
          <span className="min-w-0">
            <span className="block text-quiet text-xs">Guest link</span>
            <span translate="no" dir="ltr" className="break-all">
              {guest.shared}
            </span>
          </span>
          <CopyButton label="Copy guest link" text={guest.shared} />
        </div>
      )}
      {guest.needsPage && <DownloadJoinPage conference={conference} />}
      <JoinTokens {...props} guest={guest} />
      <PrintSheet conference={conference} link={guest.link} />
    </>
  )
}

function JoinTokens({ conference, loadsTokens = false, guest }: Props & { guest: GuestLink }) {
  const [wanted, setWanted] = useState(loadsTokens)
  const tokens = useQuery({ ...conferenceTokens(conference.id), enabled: wanted })
  const { data, refetch, isFetching } = tokens
  const error = useErrorUntilData(tokens)
  if (!wanted)
    return (
      <>
        <p className="text-quiet">
          The guest and the moderator token, the code for a web page, an invitation and a calendar
          file.
        </p>
        <Button className="mt-3" onClick={() => setWanted(true)}>
          Show join tokens
        </Button>
      </>
    )
  const failed = error && (
    <RequestError
      what="The join tokens could not be loaded."
      error={error}
      isFetching={isFetching}
      onRetry={() => void refetch()}
    />
  )
  // Tokens that are known stay, and with them what is being done to them.
  if (!data) return failed ?? <Skeleton label="Loading the join tokens" className="h-40" />
  const sorted = guestsFirst(data)
  return (
    <>
      {failed && <div className="mb-3">{failed}</div>}
      <ul className="space-y-3">
        {sorted.map((token) => (
          <JoinToken key={token.id} conferenceId={conference.id} token={token} />
        ))}
      </ul>
      {sorted.length > 0 && (
        <div className="mt-4 divide-y divide-line border-line border-t">
          <EmbedPanel tokens={sorted} />
          <InvitationPanel conference={conference} tokens={sorted} guest={guest} />
        </div>
      )}
    </>
  )
}
