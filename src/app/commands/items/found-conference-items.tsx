import { ArrowRight, List } from 'lucide-react'
import type { Conference } from '#contract/conference.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { findConferenceId } from '#features/conferences/list/find-conference-id.ts'
import type { useConferenceRows } from '#features/conferences/list/use-conference-rows.ts'
import { StateBadge } from '#features/conferences/state-badge.tsx'
import { windowEnds } from '#features/conferences/window-ends.ts'
import { formatWindow } from '#schedule/format.ts'
import { paths } from '../../paths.ts'
import type { ItemGroup } from './item.ts'

/** Conferences that are shown without a query, and with one. */
const MAX_UPCOMING = 4
const MAX_FOUND = 8

const icon = 'size-4'

type Options = {
  listing: Pick<ReturnType<typeof useConferenceRows>, 'rows' | 'isPending'>
  query: string
  zone: string
  /** Milliseconds since 1970. */
  now: number
  /** Where the list shows all that the query finds. */
  listPath: string
  go: (path: string) => void
  /** Leads to what can be done with one. */
  onMore: (conference: Conference) => void
}

/** The conferences that the list finds, the next ones without a query. */
export function foundConferenceItems(options: Options): ItemGroup {
  const { listing, query, zone, now, listPath, go, onMore } = options
  const isSearching = query.trim() !== ''
  const shown = listing.rows.slice(0, isSearching ? MAX_FOUND : MAX_UPCOMING)
  const byId = findConferenceId(query)
  return {
    title: 'Conferences',
    items: [
      ...shown.map((conference) => ({
        id: conference.id,
        label: titleOf(conference),
        isName: true,
        icon: null,
        detail: (
          <>
            <span className="min-w-0 truncate">{formatWindow(windowEnds(conference), zone)}</span>
            <span translate="no" className="min-w-0 truncate font-mono max-sm:hidden">
              {conference.name}
            </span>
          </>
        ),
        end: (
          <span className="max-sm:hidden">
            <StateBadge conference={conference} now={now} />
          </span>
        ),
        run: () => go(paths.conference(conference.id)),
        more: () => onMore(conference),
      })),
      ...(byId !== undefined && !listing.isPending && shown.length === 0
        ? [
            {
              id: 'by-id',
              label: 'Open the conference with this id',
              icon: <ArrowRight className={icon} />,
              run: () => go(paths.conference(byId)),
            },
          ]
        : []),
      ...(isSearching && listing.rows.length > shown.length
        ? [
            {
              id: 'all-found',
              label: `Show all ${listing.rows.length.toLocaleString('en')} in the list`,
              icon: <List className={icon} />,
              run: () => go(listPath),
            },
          ]
        : []),
    ],
  }
}
