import { Copy, LayoutTemplate, Pencil, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Conference } from '#contract/conference.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { useMinute } from '#schedule/use-minute.ts'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { MoreMenu } from '#ui/more-menu.tsx'
import { BackLink } from '#ui/page/back-link.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { RoomThumbnail } from '../room-thumbnail.tsx'
import { StateBadge } from '../state-badge.tsx'
import type { DetailLinks } from './detail-links.ts'

type Props = {
  conference: Conference
  links: DetailLinks
  /** Lets nobody new in, or people in again. */
  newcomers: ReactNode
  onDelete: () => void
}

const action =
  'inline-flex h-9 items-center gap-2 rounded-md border border-strong bg-surface px-3.5 font-medium text-sm hover:bg-hover'

/** Which conference this is, what it is just now, and what can be done with it. */
export function DetailHeader({ conference, links, newcomers, onDelete }: Props) {
  // An end of this very minute has passed already.
  const now = Math.max(useMinute(), Date.now())
  return (
    <div className="mb-6">
      <BackLink href={links.list}>Conferences</BackLink>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 items-start gap-4">
          <span className="mt-1 max-sm:hidden">
            <RoomThumbnail conference={conference} />
          </span>
          <div className="min-w-0">
            <PageHeading>
              <span translate="no">{titleOf(conference)}</span>
            </PageHeading>
            <p className="mt-0.5 flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <StateBadge conference={conference} now={now} />
              <span translate="no" className="break-all font-mono text-quiet text-xs">
                {conference.name}
              </span>
            </p>
          </div>
        </div>
        <div className="flex flex-wrap items-center gap-1.5 sm:gap-2">
          <Link href={links.edit} className={action}>
            <Pencil aria-hidden className="size-4" />
            Edit
          </Link>
          <Link href={links.copy()} className={classNames(action, 'max-sm:hidden')}>
            <Copy aria-hidden className="size-4" />
            Create another like this
          </Link>
          <Link href={links.saveAsTemplate} className={classNames(action, 'max-lg:hidden')}>
            <LayoutTemplate aria-hidden className="size-4" />
            Save as template
          </Link>
          {newcomers}
          <Button variant="quiet" className="max-lg:hidden" onClick={onDelete}>
            Delete…
          </Button>
          <MoreMenu
            label="More actions"
            className="lg:hidden"
            items={[
              {
                label: 'Create another like this',
                icon: <Copy aria-hidden className="size-4" />,
                href: links.copy(),
              },
              {
                label: 'Save as template',
                icon: <LayoutTemplate aria-hidden className="size-4" />,
                href: links.saveAsTemplate,
              },
              {
                label: 'Delete…',
                icon: <Trash2 aria-hidden className="size-4" />,
                isDanger: true,
                onSelect: onDelete,
              },
            ]}
          />
        </div>
      </div>
    </div>
  )
}
