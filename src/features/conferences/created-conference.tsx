import { CircleCheck } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { Conference } from '#contract/conference.ts'
import { announce } from '#ui/announcer.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from './detail/card.tsx'
import { CopyFact, FactList } from './detail/fact.tsx'
import { SharePanel } from './share/share-panel.tsx'
import { titleOf } from './title.ts'

type Props = {
  conference: Conference
  /** The account it exists on; null in the sandbox. */
  space: string | null
  /** Where its own page is. */
  href: string
  onAnother: () => void
  onNew: () => void
}

/** After Create: the conference, what to share, and what to do next. */
export default function CreatedConference({ conference, space, href, onAnother, onNew }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  // The submit button is gone; the outcome should be read next.
  useEffect(() => {
    heading.current?.focus()
    announce('The conference was created.')
  }, [])
  return (
    <div className="mx-auto max-w-2xl py-4">
      <div className="flex items-start gap-3">
        <CircleCheck aria-hidden className="mt-1 size-6 shrink-0 text-success" />
        <div className="min-w-0">
          <h1
            ref={heading}
            translate="no"
            tabIndex={-1}
            className="break-words text-left font-semibold text-xl"
            dir="auto"
          >
            {titleOf(conference)}
          </h1>
          <p role="status" className="mt-1 text-quiet">
            {`The conference was created ${space ? `on ${space}` : 'in the sandbox'}.`}
          </p>
        </div>
      </div>
      <div className="mt-6 space-y-5">
        <Card>
          <FactList>
            <CopyFact term="Id" value={conference.id} />
            <CopyFact term="Name" value={conference.name} />
          </FactList>
        </Card>
        <Card title="Share">
          <SharePanel conference={conference} loadsTokens />
        </Card>
      </div>
      <div className="mt-6 flex flex-wrap items-center gap-2">
        <Button variant="primary" onClick={onAnother}>
          Create another like this
        </Button>
        <Button onClick={onNew}>New conference</Button>
        <Link
          href={href}
          className="inline-flex h-9 items-center rounded-md px-3.5 font-medium text-quiet hover:bg-hover hover:text-ink"
        >
          Open its page
        </Link>
      </div>
    </div>
  )
}
