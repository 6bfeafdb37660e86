import { type ReactNode, useState } from 'react'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { isolateDirection } from '../isolate-direction.ts'
import type { Remove } from './delete-all.ts'
import { type Deletable, DeletionList } from './deletion-list.tsx'
import { summarizeDeletions, summaryText } from './deletion-summary.ts'
import { useDeletions } from './use-deletions.ts'

type Props<Item extends Deletable> = {
  /** What to delete; what it was when the dialog was opened counts. */
  items: readonly Item[]
  /** What several of them are called, such as `conferences`. */
  plural: string
  /** What is lost, shown before anything is deleted. */
  children: ReactNode
  remove: Remove
  /** Called with what was deleted. */
  onClose: (gone: readonly Item[]) => void
}

/** Asks before things are deleted, shows its progress, and what has become of each. */
export function DeletionDialog<Item extends Deletable>(props: Props<Item>) {
  const { items, plural, children, remove: removeOne, onClose } = props
  // What is deleted leaves the page behind the dialog, but not the dialog.
  const [asked] = useState(items)
  const { deletions, running, run, stop } = useDeletions(removeOne)
  const progress = summarizeDeletions(asked, deletions)
  const { gone, failed, unknown, left } = progress
  const again = [...failed, ...unknown]
  const begun = deletions.size > 0
  const label = `${plural.charAt(0).toUpperCase()}${plural.slice(1)} to delete`

  const close = () => onClose(gone)
  const remove = async (some: readonly Item[]) => {
    const allGone = await run(some.map(({ id }) => id))
    if (allGone && some.length + gone.length === asked.length) onClose(asked)
  }

  if (!begun)
    return (
      <Dialog
        key="asked"
        title={`Delete ${inWords(asked, plural)}?`}
        onCancel={close}
        actions={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button variant="danger" onClick={() => void remove(asked)}>
              {asked.length === 1 ? 'Delete' : `Delete ${asked.length.toLocaleString('en')}`}
            </Button>
          </>
        }
      >
        {children}
        {asked.length > 1 && <DeletionList label={label} items={asked} deletions={deletions} />}
      </Dialog>
    )
  return (
    <Dialog
      key={running ? 'running' : 'ended'}
      title={running ? `Deleting ${inWords(asked, plural)}` : summaryText(progress)}
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
      <DeletionList label={label} items={asked} deletions={deletions} />
    </Dialog>
  )
}

function inWords(items: readonly Deletable[], plural: string): string {
  const [first] = items
  return first && items.length === 1
    ? `“${isolateDirection(first.title)}”`
    : `${items.length.toLocaleString('en')} ${plural}`
}
