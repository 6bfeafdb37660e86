import { memo } from 'react'
import { Link } from 'wouter'
import type { Conference } from '#contract/conference.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { formatWindow } from '#schedule/format.ts'
import { TimeDistance } from '#schedule/time.tsx'
import { classNames } from '#ui/class-names.ts'
import { isolateDirection } from '#ui/isolate-direction.ts'
import {
  type ConferenceCommands,
  commandShortcuts,
  conferenceCommands,
} from '../../commands/conference-commands.ts'
import { conferenceState } from '../../conference-state.ts'
import { RoomThumbnail } from '../../room-thumbnail.tsx'
import { StateBadge } from '../../state-badge.tsx'
import { windowEnds } from '../../window-ends.ts'
import { mediumUp, rowColumns, wideOnly } from './list-columns.ts'
import { LiveCount } from './live-count.tsx'
import { RowActions } from './row-actions.tsx'

type Props = {
  conference: Conference
  now: number
  /** Whose clocks the times are. */
  zone: string
  href: string
  /** Its place in the whole table, from 1; the head of the table is row 1. */
  rowIndex: number
  /** From the top of the rows, in pixels. */
  top: number
  height: number
  active: boolean
  selected: boolean
  onSelect: (id: string, isRange?: boolean) => void
  onFocus: (id: string) => void
  onOpen: (id: string) => void
  onLeave: (id: string) => void
  commands: ConferenceCommands
  hasLink: boolean
}

const rowKeys = conferenceCommands.flatMap((command) => commandShortcuts[command].keys).join(' ')

/** One conference. The whole row is clickable; the keyboard is the table's. */
export const ListRow = memo(function ListRow(props: Props) {
  const { conference, now, zone, href, active, selected, onSelect, onFocus, onOpen } = props
  const { id, name, quality, size, created_at } = conference
  const title = titleOf(conference)
  const isLive = conferenceState(conference, now).kind === 'live'
  return (
    <tr
      data-id={id}
      aria-rowindex={props.rowIndex}
      aria-selected={selected}
      aria-keyshortcuts={rowKeys}
      tabIndex={active ? 0 : -1}
      onFocus={() => onFocus(id)}
      onClick={(event) => {
        const target = event.target instanceof Element ? event.target : null
        if (
          target?.closest('a, input, label, button, [popover]') ||
          window.getSelection()?.type === 'Range'
        )
          return
        onOpen(id)
      }}
      style={{ height: props.height, transform: `translateY(${props.top}px)` }}
      className={classNames(
        rowColumns,
        'group absolute inset-x-0 top-0 cursor-pointer border-line border-b px-2 hover:bg-hover',
        'focus-visible:-outline-offset-2',
        selected && 'bg-accent-soft',
      )}
    >
      <td className="self-stretch">
        <label className="flex h-full cursor-pointer items-center ps-1.5">
          <input
            type="checkbox"
            tabIndex={-1}
            checked={selected}
            onChange={({ nativeEvent }) =>
              onSelect(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
            }
            aria-label={`Select ${isolateDirection(title)}`}
            className="size-4 accent-accent"
          />
        </label>
      </td>
      <td className={mediumUp}>
        <RoomThumbnail conference={conference} />
      </td>
      <td className="min-w-0 pe-4">
        {/* On a phone the time comes first. */}
        <span className="block truncate text-xs tabular-nums md:hidden">
          {formatWindow(windowEnds(conference), zone)}
        </span>
        <Link
          href={href}
          onClick={() => props.onLeave(id)}
          tabIndex={-1}
          dir="auto"
          translate="no"
          className="block truncate text-left font-medium hover:underline"
        >
          {title}
        </Link>
        <span
          translate="no"
          className={classNames(mediumUp, 'block truncate font-mono text-quiet text-xs')}
        >
          {name}
        </span>
        <span className="mt-0.5 block truncate md:hidden">
          <StateBadge conference={conference} now={now} />
        </span>
        {isLive && (
          <span className="md:hidden">
            <LiveCount conference={conference} />
          </span>
        )}
      </td>
      <td className={mediumUp}>
        <StateBadge conference={conference} now={now} />
        {isLive && <LiveCount conference={conference} />}
      </td>
      <td className={classNames(mediumUp, 'pe-4')}>
        <span className="line-clamp-2 tabular-nums">
          {formatWindow(windowEnds(conference), zone)}
        </span>
      </td>
      <td className={wideOnly}>{quality}</td>
      <td className={classNames(wideOnly, 'capitalize')}>{size ?? '–'}</td>
      <td className={classNames(wideOnly, 'text-quiet')}>
        <TimeDistance value={created_at} zone={zone} />
      </td>
      <td>
        <RowActions
          conference={conference}
          now={now}
          hasLink={props.hasLink}
          commands={props.commands}
        />
      </td>
    </tr>
  )
})
