import { useQuery } from '@tanstack/react-query'
import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { conferenceTokens } from '#api/conferences.ts'
import { failureWords, RequestFailed } from '#api/failure.ts'
import type { Token } from '#contract/token.ts'
import { Button } from '#ui/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { FailureNotice } from '#ui/failure-notice.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { guestsFirst, type TokenRole, tokenRole } from './token-role.ts'

const words: Record<TokenRole, { title: string; lead: string }> = {
  guest: {
    title: 'Guest token',
    lead: 'For everybody who takes part. A guest can change only their own settings.',
  },
  moderator: {
    title: 'Moderator token',
    lead: 'Only for who runs the room: it can mute and remove people, and record.',
  },
}

/** What lets people into a conference, the guest's first. Fetched when shown, kept nowhere. */
export function HandOff({ conferenceId }: { conferenceId: string }) {
  const { data: tokens, error, refetch, isFetching } = useQuery(conferenceTokens(conferenceId))
  if (error) {
    if (!(error instanceof RequestFailed)) throw error
    const { title, detail, requestId } = failureWords(error.failure, 'read')
    return (
      <FailureNotice
        title={`The join tokens could not be loaded. ${title}`}
        detail={detail}
        requestId={requestId}
        actions={
          <Button busy={isFetching} onClick={() => void refetch()}>
            Try again
          </Button>
        }
      />
    )
  }
  if (!tokens) return <Skeleton label="Loading the join tokens" className="h-40" />
  return (
    <ul className="divide-y divide-line">
      {guestsFirst(tokens).map((token) => (
        <JoinToken key={token.id} token={token} />
      ))}
    </ul>
  )
}

function JoinToken({ token }: { token: Token }) {
  const role = tokenRole(token)
  const { title, lead } = words[role]
  const [covered, setCovered] = useState(true)
  return (
    <li className="py-4 first:pt-0 last:pb-0">
      <p className="font-medium">{title}</p>
      <p className="text-quiet text-xs">{lead}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <code dir="ltr" className="min-w-0 break-all rounded-md bg-sunken px-2.5 py-2 text-xs">
          {covered ? `vpt_${'•'.repeat(12)}` : token.token}
        </code>
        <Button
          look="quiet"
          aria-pressed={!covered}
          aria-label={`Show the ${role} token`}
          onClick={() => setCovered(!covered)}
        >
          {covered ? (
            <Eye aria-hidden className="size-4" />
          ) : (
            <EyeOff aria-hidden className="size-4" />
          )}
          {covered ? 'Show' : 'Hide'}
        </Button>
        <CopyButton text={token.token} label={`Copy ${role} token`} />
      </div>
    </li>
  )
}
