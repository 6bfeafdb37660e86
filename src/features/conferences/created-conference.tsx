import { CircleCheck } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Conference } from '#contract/conference.ts'
import { Button } from '#ui/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { HandOff } from './hand-off.tsx'

type Props = {
  conference: Conference
  /** The account it exists on; null in the sandbox. */
  space: string | null
  onAnother: () => void
  onNew: () => void
}

/** What came of Create: the conference, what to hand out, and what to do next. */
export function CreatedConference({ conference, space, onAnother, onNew }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone; what came of it should be read next.
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="mx-auto max-w-2xl py-4">
      <div className="flex items-start gap-3">
        <CircleCheck aria-hidden className="mt-1 size-6 shrink-0 text-success" />
        <div className="min-w-0">
          <h1 ref={heading} tabIndex={-1} className="break-words font-semibold text-xl" dir="auto">
            {conference.display_name ?? conference.name}
          </h1>
          <p role="status" className="mt-1 text-quiet">
            The conference was created {space ? `on ${space}` : 'in the sandbox'}.
          </p>
        </div>
      </div>
      <dl className="mt-6 divide-y divide-line rounded-xl border border-line bg-surface px-5 sm:px-6">
        <Fact term="Id" value={conference.id} />
        <Fact term="Name" value={conference.name} />
      </dl>
      <section
        aria-labelledby="hand-off"
        className="mt-5 rounded-xl border border-line bg-surface p-5 sm:p-6"
      >
        <h2 id="hand-off" className="mb-4 font-semibold text-base">
          Hand out
        </h2>
        <HandOff conferenceId={conference.id} />
      </section>
      <div className="mt-6 flex flex-wrap gap-2">
        <Button look="primary" onClick={onAnother}>
          Create another like this
        </Button>
        <Button onClick={onNew}>New conference</Button>
      </div>
    </div>
  )
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
      <dt className="w-16 text-quiet">{term}</dt>
      <dd className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-1">
        <span className="min-w-0 flex-1 break-all font-mono text-xs">{value}</span>
        <CopyButton look="quiet" label={`Copy ${term.toLowerCase()}`} text={value} />
      </dd>
    </div>
  )
}
