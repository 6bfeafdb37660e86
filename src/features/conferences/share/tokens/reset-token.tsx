import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { conferenceTokens, resetToken } from '#api/conference/tokens.ts'
import type { Token } from '#contract/token.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import type { TokenRole } from './token-role.ts'

const lockedOut: Record<TokenRole, string> = {
  guest:
    'The current token stops working at once: every guest and web page that uses it is locked out until they have the new one.',
  moderator:
    'The current token stops working at once: every moderator and web page that uses it is locked out until they have the new one. Guests are not affected.',
}

type Props = { conferenceId: string; token: Token; role: TokenRole; onReset: () => void }

/** Gives a token a new secret, after asking. One click is one request, whatever the outcome. */
export function ResetToken({ conferenceId, token, role, onReset }: Props) {
  const [asking, setAsking] = useState(false)
  const { mutate, isPending, isSuccess, error, reset } = useMutation(resetToken(conferenceId))

  const close = () => {
    if (!isPending) setAsking(false)
  }
  const send = () => {
    if (isPending) return
    mutate(token.id, {
      onSuccess: () => {
        setAsking(false)
        onReset()
      },
      // Whether it was reset may be unknown; which token is good now can be read.
      onError: (_error, _id, _result, { client }) =>
        void client.invalidateQueries(conferenceTokens(conferenceId)),
    })
  }
  return (
    <>
      <Button
        variant="quiet"
        aria-label={`Reset the ${role} token`}
        onClick={() => {
          reset()
          setAsking(true)
        }}
      >
        Reset…
      </Button>
      <span role="status" className="text-success text-xs">
        {isSuccess && !asking && 'This is the new one.'}
      </span>
      {asking && (
        <Dialog
          title={`Reset the ${role} token?`}
          onCancel={close}
          actions={
            error ? (
              <Button onClick={close}>Close</Button>
            ) : (
              <>
                <Button onClick={close} disabled={isPending}>
                  Cancel
                </Button>
                <Button variant="danger" busy={isPending} onClick={send}>
                  Reset token
                </Button>
              </>
            )
          }
        >
          {error ? (
            <RequestError error={error} operation="reset" />
          ) : (
            <p>{`${lockedOut[role]} This cannot be undone.`}</p>
          )}
        </Dialog>
      )}
    </>
  )
}
