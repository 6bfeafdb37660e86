import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { serverStatus } from '#api/status.ts'
import type { Conference } from '#contract/conference.ts'
import type { Status } from '#contract/status.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { Button } from '#ui/button.tsx'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { announce } from '#ui/notices/announcer.tsx'

type Props = {
  conference: Conference
  /** Where its own page is. */
  href: string
  onNew: () => void
}

/**
 * After Create, in short: that there is a conference, which one, and where. Shown where the
 * page that says it all could not be loaded.
 */
export function CreatedFallback({ conference, href, onNew }: Props) {
  const { data: status } = useQuery(serverStatus)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    announce('The conference was created.')
  }, [])
  return (
    <div className="mx-auto max-w-md py-20 text-center">
      <h1
        ref={heading}
        translate="no"
        tabIndex={-1}
        className="break-words font-semibold text-xl"
        dir="auto"
      >
        {titleOf(conference)}
      </h1>
      <p role="status" className="mt-2 text-quiet">
        <span>{`The conference was created${status ? placeOf(status) : ''}.`}</span> Its links and
        tokens could not be loaded: Greenroom was updated after you opened it, or cannot be reached
        right now.
      </p>
      <p translate="no" className="mt-4 break-all font-mono text-xs">
        {conference.id}
      </p>
      <div className="mt-6 flex flex-wrap justify-center gap-2">
        {/* A link of the browser's own, so that the page comes as it is now. */}
        <a
          href={href}
          className="inline-flex h-9 items-center rounded-md bg-accent px-3.5 font-semibold text-on-accent hover:bg-accent-hover"
        >
          Open its page
        </a>
        <CopyButton label="Copy id" text={conference.id} />
        <Button variant="quiet" onClick={onNew}>
          New conference
        </Button>
      </div>
    </div>
  )
}

function placeOf({ space }: Status): string {
  return space ? ` on ${space}` : ' in the sandbox'
}
