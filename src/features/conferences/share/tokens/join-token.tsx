import { Eye, EyeOff, ShieldAlert, Users } from 'lucide-react'
import { useState } from 'react'
import type { Token } from '#contract/token.ts'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { maskedToken } from './masked-token.ts'
import { ModeratorWarning } from './moderator-warning.tsx'
import { ResetToken } from './reset-token.tsx'
import { type TokenRole, tokenRole } from './token-role.ts'

const words: Record<TokenRole, { title: string; lead: string }> = {
  guest: {
    title: 'Guest token',
    lead: 'For everyone who joins. Guests can change only their own settings.',
  },
  moderator: {
    title: 'Moderator token',
    lead: 'For moderators only: they can mute and remove people, and record.',
  },
}

type Props = { conferenceId: string; token: Token }

/** One of the secrets that let people in. The moderator's looks like what it is. */
export function JoinToken({ conferenceId, token }: Props) {
  const role = tokenRole(token)
  const moderator = role === 'moderator'
  const { title, lead } = words[role]
  const [shown, setShown] = useState(false)
  const [copied, setCopied] = useState(false)
  const Icon = moderator ? ShieldAlert : Users
  const Sight = shown ? EyeOff : Eye
  return (
    <li
      className={classNames(
        'rounded-lg border p-4',
        moderator ? 'border-warning/40 bg-warning-soft' : 'border-line',
      )}
    >
      <p className="flex items-center gap-2 font-medium">
        <Icon
          aria-hidden
          className={classNames('size-4', moderator ? 'text-warning' : 'text-quiet')}
        />
        <span>{title}</span>
      </p>
      <p className={classNames('mt-0.5 text-xs', !moderator && 'text-quiet')}>{lead}</p>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <code
          translate="no"
          dir="ltr"
          className="min-w-0 break-all rounded-md border border-line bg-surface px-2.5 py-2 text-xs"
        >
          {shown ? token.token : maskedToken}
        </code>
        <Button
          variant="quiet"
          aria-label={`${shown ? 'Hide' : 'Show'} the ${role} token`}
          onClick={() => setShown(!shown)}
        >
          <Sight key={String(shown)} aria-hidden className="size-4" />
          <span>{shown ? 'Hide' : 'Show'}</span>
        </Button>
        <CopyButton
          text={token.token}
          label={`Copy ${role} token`}
          onCopy={() => setCopied(moderator)}
        />
        <ResetToken
          conferenceId={conferenceId}
          token={token}
          role={role}
          onReset={() => {
            setShown(true)
            setCopied(false)
          }}
        />
      </div>
      {copied && <ModeratorWarning what="the moderator’s token" />}
    </li>
  )
}
