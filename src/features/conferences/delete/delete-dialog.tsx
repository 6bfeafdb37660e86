import { useState } from 'react'
import type { Conference } from '#contract/conference.ts'
import { titleOf } from '#contract/conference-title.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { Consequences } from './consequences.tsx'
import { DeletionList } from './deletion-list.tsx'
import { summarizeDeletions, summaryText } from './deletion-summary.ts'
import { useDeletions } from './use-deletions.ts'

type Props = {
  /** What to delete, as it was last read. */
  conferences: readonly Conference[]
  /** Called with the titles of what was deleted. */
  onClose: (gone: readonly string[]) => void
}

/** Asks before conferences are deleted, shows its progress, and what has become of each. */
export function DeleteDialog({ conferences, onClose }: Props) {
  // What is deleted leaves the page behind the dialog, but not the dialog.
  const [asked] = useState(conferences)
  const { deletions, running, run, stop } = useDeletions()
  const progress = summarizeDeletions(asked, deletions)
  const { gone, failed, unknown, left } = progress
  const again = [...failed, ...unknown]
  const begun = deletions.size > 0

  const close = () => onClose(gone.map(titleOf))
  const remove = async (some: readonly Conference[]) => {
    const allGone = await run(some.map(({ id }) => id))
    if (allGone && some.length + gone.length === asked.length) onClose(asked.map(titleOf))
  }

  if (!begun)
    return (
      <Dialog
        key="asked"
        title={`Delete ${inWords(asked)}?`}
        onCancel={close}
        actions={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button variant="danger" onClick={() => void remove(asked)}>
              {asked.length === 1 ? 'Delete' : `Delete ${asked.length}`}
            </Button>
          </>
        }
      >
        <Consequences
          conferences={conferences.filter(({ id }) => asked.some((a) => a.id === id))}
        />
        {asked.length > 1 && <DeletionList conferences={asked} deletions={deletions} />}
      </Dialog>
    )
  return (
    <Dialog
      key={running ? 'running' : 'ended'}
      title={running ? `Deleting ${inWords(asked)}` : summaryText(progress)}
      onCancel={running ? stop : close}
      actions={
        running ? (
          <Button onClick={stop}>Stop</Button>
        ) : (
          <>
            <Button onClick={close}>Close</Button>
            <Button variant="danger" onClick={() => void remove([...again, ...left])}>
              {again.length > 0 ? 'Try again' : 'Continue'}
            </Button>
          </>
        )
      }
    >
      <progress
        aria-label="Deleted"
        max={asked.length}
        value={gone.length}
        className="h-1.5 w-full accent-accent"
      />
      <p role="status" className="mt-1 tabular-nums">
        {summaryText(progress)}
      </p>
      <DeletionList conferences={asked} deletions={deletions} />
    </Dialog>
  )
}

function inWords(conferences: readonly Conference[]): string {
  const [first] = conferences
  return first && conferences.length === 1
    ? `“${isolateDirection(titleOf(first))}”`
    : `${conferences.length} conferences`
}
