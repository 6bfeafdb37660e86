import { CalendarPlus, CircleCheck } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { Conference } from '#contract/conference.ts'
import { choiceLabel } from '#contract/conference-fields.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { saveFile } from '#lib/browser/save-file.ts'
import { formatDuration, formatWindow, formatZone } from '#schedule/format.ts'
import { zoneOfConference } from '#schedule/zone/names/conference-zones.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { Button } from '#ui/button.tsx'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { announce } from '#ui/notices/announcer.tsx'
import { Card } from '#ui/page/card.tsx'
import { CopyFact, Fact, FactList } from '#ui/page/fact.tsx'
import { RoomThumbnail } from './room-thumbnail.tsx'
import { guestLink, useJoinUrl } from './share/guest-link/guest-link.ts'
import { calendarFile } from './share/invitation/calendar-file.ts'
import { invitation } from './share/invitation/invitation.ts'
import { SharePanel } from './share/share-panel.tsx'
import { windowEnds } from './window-ends.ts'

type Props = {
  conference: Conference
  /** The account it exists on; null in the sandbox. */
  space: string | null
  /** Where its own page is. */
  href: string
  onAnother: () => void
  onNew: () => void
}

/** After Create: proof of what was created, what to share, and what to do next. */
export function CreatedConference({ conference, space, href, onAnother, onNew }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const pattern = useJoinUrl()
  const link = pattern === undefined ? '' : guestLink(pattern, conference)
  const zone = zoneOfConference(conference.id) ?? operatorZone()
  const ends = windowEnds(conference)
  const shownAt = ends.from ?? ends.until
  // The submit button is gone; the outcome should be read next.
  useEffect(() => {
    heading.current?.focus()
    announce('The conference was created.')
  }, [])
  const saveEvent = () => {
    const file = calendarFile({
      conference,
      notes: link === '' ? '' : `Join: ${link}`,
      link,
      reminder: null,
      now: Date.now(),
    })
    if (file !== undefined) saveFile(`${conference.name}.ics`, 'text/calendar', file)
  }
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
            <Fact term="When">{formatWindow(ends, zone)}</Fact>
            {shownAt !== undefined && <Fact term="Time zone">{formatZone(zone, shownAt)}</Fact>}
            {ends.from !== undefined && ends.until !== undefined && (
              <Fact term="Length">{formatDuration(ends.until - ends.from)}</Fact>
            )}
            <Fact term="Look">
              <span className="flex items-center gap-3">
                <RoomThumbnail conference={conference} />
                <span>{`${choiceLabel('layout', conference.layout)}, ${conference.quality}`}</span>
              </span>
            </Fact>
            <CopyFact term="Name" value={conference.name} />
            <CopyFact term="Id" value={conference.id} />
          </FactList>
          <div className="flex flex-wrap gap-2 border-line border-t py-3">
            <CopyButton
              label="Copy invitation"
              text={() => invitation({ conference, zone, join: { kind: 'link', link } })}
            />
            {ends.from !== undefined && (
              <Button onClick={saveEvent}>
                <CalendarPlus aria-hidden className="size-4" />
                Add to calendar
              </Button>
            )}
          </div>
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
