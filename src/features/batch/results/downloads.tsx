import { useQueryClient } from '@tanstack/react-query'
import { CalendarDays, Download, KeyRound } from 'lucide-react'
import { useState } from 'react'
import { conferenceTokens } from '#api/conference/tokens.ts'
import type { BatchDetail, BatchRow } from '#contract/batches/batch.ts'
import { saveFile } from '#lib/browser/save-file.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { type HandOut, madeConference, resultsFile } from './result.ts'

type Props = {
  batch: BatchDetail
  rows: readonly BatchRow[]
  /** They are being read again: a file of them would lack what has come since. */
  areOld: boolean
  handOut: HandOut
}

/** Conferences whose tokens are asked for at the same time: others wait for the server too. */
const PARALLEL_READS = 4

/** What can be saved of a batch: its results as a table, its windows as one calendar file. */
export function Downloads({ batch, rows, areOld, handOut }: Props) {
  const [isAsking, setAsking] = useState(false)
  const made = rows.flatMap((row) => madeConference(row, batch) ?? [])
  const calendar = () => {
    const file = handOut.calendar(made)
    if (file !== undefined) saveFile('conferences.ics', 'text/calendar', file)
  }
  const hasBeginnings = made.some(({ join_from }) => join_from !== null)
  return (
    <>
      <Button
        busy={areOld}
        onClick={() => {
          const options = { handOut, zone: operatorZone() }
          saveFile('batch-results.csv', 'text/csv', resultsFile(batch, rows, options))
        }}
      >
        <Download aria-hidden className="size-4" />
        <span>Results as CSV</span>
      </Button>
      {hasBeginnings && (
        <Button busy={areOld} onClick={calendar}>
          <CalendarDays aria-hidden className="size-4" />
          <span>Calendar file</span>
        </Button>
      )}
      {made.length > 0 && (
        <Button busy={areOld} onClick={() => setAsking(true)}>
          <KeyRound aria-hidden className="size-4" />
          <span>Results with tokens…</span>
        </Button>
      )}
      {isAsking && (
        <TokensDialog
          {...{ batch, rows, handOut }}
          ids={made.map(({ id }) => id)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

type DialogProps = Omit<Props, 'areOld'> & { ids: readonly string[]; onClose: () => void }

/** Warns before a file is made that lets everybody in who has it. */
function TokensDialog({ batch, rows, handOut, ids, onClose }: DialogProps) {
  const client = useQueryClient()
  const [done, setDone] = useState<number>()
  const [error, setError] = useState<Error | null>(null)
  const read = async () => {
    setError(null)
    setDone(0)
    const tokens = new Map<string, { guest: string; moderator: string }>()
    const waiting = [...ids]
    const work = async () => {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        const found = await client.fetchQuery(conferenceTokens(id))
        const of = (isGuest: boolean) =>
          found.find(
            ({ scopes }) => scopes.every((scope) => scope.startsWith('room.self.')) === isGuest,
          )?.token ?? ''
        tokens.set(id, { guest: of(true), moderator: of(false) })
        setDone(tokens.size)
      }
    }
    try {
      await Promise.all(Array.from({ length: PARALLEL_READS }, work))
      const options = { handOut, zone: operatorZone(), tokens }
      saveFile('batch-results-with-tokens.csv', 'text/csv', resultsFile(batch, rows, options))
      onClose()
    } catch (failure) {
      waiting.length = 0
      setDone(undefined)
      setError(failure instanceof Error ? failure : new Error(String(failure)))
    }
  }
  return (
    <Dialog
      title="Save join tokens in a file?"
      onCancel={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" busy={done !== undefined} onClick={() => void read()}>
            {done === undefined ? 'Save with tokens' : `Reading ${done} of ${ids.length}`}
          </Button>
        </>
      }
    >
      <p>
        {`Whoever has the file can join all ${ids.length.toLocaleString('en')} conferences, and with the moderator tokens also mute and remove people and record. Keep it where only moderators can read it.`}
      </p>
      {error && (
        <div className="mt-3">
          <RequestError what="The tokens could not be read." error={error} />
        </div>
      )}
    </Dialog>
  )
}
