import { createPortal } from 'react-dom'
import type { Conference } from '#contract/conference.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { formatWindow, formatZone } from '#schedule/format.ts'
import { zoneOfConference } from '#schedule/zone/names/conference-zones.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { windowEnds } from '../../window-ends.ts'
import { maskedToken } from '../tokens/masked-token.ts'

type Props = {
  conference: Conference
  /** Where guests join; empty for nowhere yet. */
  link: string
}

/**
 * What a conference is on paper: everything that guests and crew need to know, no controls, and no
 * secret, as paper gets left lying about. It is outside the app, which is not printed then.
 */
export function PrintSheet({ conference, link }: Props) {
  const ends = windowEnds(conference)
  const shownAt = ends.from ?? ends.until
  const zones = new Set([zoneOfConference(conference.id) ?? operatorZone(), operatorZone(), 'UTC'])
  return createPortal(
    <main data-print-sheet="">
      <h1 dir="auto" translate="no" className="break-words font-semibold text-xl">
        {titleOf(conference)}
      </h1>
      <dl className="mt-6 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-3 text-base">
        <dt>When</dt>
        <dd>
          {shownAt === undefined ? (
            'At any time'
          ) : (
            <ul>
              {[...zones].map((zone) => (
                <li key={zone}>{`${formatWindow(ends, zone)} (${formatZone(zone, shownAt)})`}</li>
              ))}
            </ul>
          )}
        </dd>
        {link !== '' && (
          <>
            <dt>Join</dt>
            <dd dir="ltr" translate="no" className="break-all">
              {link}
            </dd>
          </>
        )}
        {conference.description && (
          <>
            <dt>Description</dt>
            <dd className="whitespace-pre-wrap break-words [unicode-bidi:plaintext]">
              {conference.description}
            </dd>
          </>
        )}
        <dt>Guest token</dt>
        <dd>{maskedToken}</dd>
        <dt>Name</dt>
        <dd translate="no" className="break-all">
          {conference.name}
        </dd>
      </dl>
    </main>,
    document.body,
  )
}
