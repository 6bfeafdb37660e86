import { Check, CircleAlert, LoaderCircle } from 'lucide-react'
import { describeFailure, isOutcomeUnknown } from '#api/failure.ts'
import type { Conference } from '#contract/conference.ts'
import { titleOf } from '#contract/conference-title.ts'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import type { Deletion } from './delete-all.ts'

type Props = {
  conferences: readonly Conference[]
  deletions: ReadonlyMap<string, Deletion>
}

/** Each conference that is to be deleted, and what has become of it. */
export function DeletionList({ conferences, deletions }: Props) {
  return (
    <ul
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label="Conferences to delete"
      className="mt-3 max-h-60 divide-y divide-line overflow-y-auto rounded-md border border-line px-3"
    >
      {conferences.map((conference) => (
        <li key={conference.id} className="py-2">
          <div className="flex items-center justify-between gap-3">
            <span className="truncate text-ink" dir="auto" translate="no">
              {titleOf(conference)}
            </span>
            <Outcome deletion={deletions.get(conference.id)} />
          </div>
          <Reason deletion={deletions.get(conference.id)} />
        </li>
      ))}
    </ul>
  )
}

function Outcome({ deletion }: { deletion: Deletion | undefined }) {
  switch (deletion?.kind) {
    case undefined:
      return null
    case 'waiting':
      return <span className="shrink-0 text-quiet text-xs">Waiting</span>
    case 'deleting':
      return (
        <span className="inline-flex shrink-0 items-center gap-1.5 text-quiet text-xs">
          <LoaderCircle aria-hidden className="size-3.5 animate-spin" />
          Deleting
        </span>
      )
    case 'deleted':
    case 'was gone':
      return (
        <span className="inline-flex shrink-0 items-center gap-1.5 text-success text-xs">
          <Check aria-hidden className="size-3.5" />
          <span>{deletion.kind === 'deleted' ? 'Deleted' : 'Already deleted'}</span>
        </span>
      )
    case 'failed':
    case 'broken':
      return (
        <span className="inline-flex shrink-0 items-center gap-1.5 text-danger text-xs">
          <CircleAlert aria-hidden className="size-3.5" />
          <span>
            {deletion.kind === 'broken' || isOutcomeUnknown(deletion.failure)
              ? ' Unknown '
              : ' Failed '}
          </span>
        </span>
      )
  }
}

function Reason({ deletion }: { deletion: Deletion | undefined }) {
  if (deletion?.kind === 'broken')
    return (
      <>
        <p className="text-xs">
          Something went wrong on this page. It is not known whether the conference was deleted.
          Trying again is safe. If this happens again, reload the page and report it.
        </p>
        <CopyButton variant="quiet" label="Copy details" text={() => detailsOf(deletion.mistake)} />
      </>
    )
  if (deletion?.kind !== 'failed') return null
  const { title, detail, requestId } = describeFailure(deletion.failure, 'delete')
  return (
    <>
      <p className="text-xs">{`${title}. ${detail}`}</p>
      {requestId && <CopyButton variant="quiet" label="Copy request id" text={requestId} />}
    </>
  )
}

function detailsOf(mistake: unknown): string {
  return mistake instanceof Error ? `${mistake.message}\n${mistake.stack ?? ''}` : String(mistake)
}
