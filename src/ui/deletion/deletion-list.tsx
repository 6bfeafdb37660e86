import { Check, CircleAlert, LoaderCircle } from 'lucide-react'
import { describeFailure } from '#api/failure.ts'
import { CopyButton } from '../copy/copy-button.tsx'
import { type Deletion, isUnknown } from './delete-all.ts'

/** Something that can be deleted. */
export type Deletable = {
  readonly id: string
  /** What it is called. */
  readonly title: string
  /** Beside its name, where that alone does not tell it from others. */
  readonly detail?: string
}

type Props = {
  label: string
  items: readonly Deletable[]
  deletions: ReadonlyMap<string, Deletion>
}

/** Each thing that is to be deleted, and what has become of it. */
export function DeletionList({ label, items, deletions }: Props) {
  return (
    <ul
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      className="mt-3 max-h-60 divide-y divide-line overflow-y-auto rounded-md border border-line px-3"
    >
      {items.map(({ id, title, detail }) => (
        <li key={id} className="py-2">
          <div className="flex items-center justify-between gap-3">
            <span className="min-w-0">
              <span className="block truncate text-left text-ink" dir="auto" translate="no">
                {title}
              </span>
              {detail && <span className="block truncate text-xs">{detail}</span>}
            </span>
            <Outcome deletion={deletions.get(id)} />
          </div>
          <Reason deletion={deletions.get(id)} />
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
          <span>{isUnknown(deletion) ? ' Unknown ' : ' Failed '}</span>
        </span>
      )
  }
}

function Reason({ deletion }: { deletion: Deletion | undefined }) {
  if (deletion?.kind === 'broken')
    return (
      <>
        <p className="text-xs">
          Something went wrong on this page. It is not known whether it was deleted. Trying again is
          safe. If this happens again, reload the page and report it.
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
