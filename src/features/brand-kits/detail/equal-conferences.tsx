import { useState } from 'react'
import type { ColoredConference } from '#api/conference/conference-colors.ts'
import { Button } from '#ui/button.tsx'
import { ConferenceLink } from './conference-link.tsx'

/** More than that is shown on demand. */
const FEW = 5

type Props = {
  conferences: readonly ColoredConference[]
  madeWith: ReadonlySet<string>
  conferenceAddress: (id: string) => string
}

/** The conferences that have a kit's colours. */
export function EqualConferences({ conferences, madeWith, conferenceAddress }: Props) {
  const [isOpen, setOpen] = useState(false)
  const shown = isOpen ? conferences : conferences.slice(0, FEW)
  return (
    <div className="mt-4">
      <h3 className="mb-1 text-quiet text-xs">Exactly these colours</h3>
      <ul aria-label="Exactly these colours">
        {shown.map((conference) => (
          <li key={conference.id} className="flex min-w-0 items-baseline gap-3 py-1">
            <ConferenceLink conference={conference} href={conferenceAddress(conference.id)} />
            {!madeWith.has(conference.id) && (
              <span className="shrink-0 text-quiet text-xs">not made with it</span>
            )}
          </li>
        ))}
      </ul>
      {conferences.length > shown.length && (
        <Button variant="quiet" onClick={() => setOpen(true)}>
          {`Show all ${conferences.length.toLocaleString('en')}`}
        </Button>
      )}
    </div>
  )
}
