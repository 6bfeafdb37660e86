import { CalendarPlus, Ellipsis, Link as LinkIcon, Pencil } from 'lucide-react'
import { type ReactNode, useId, useMemo, useRef, useState } from 'react'
import type { Conference } from '#contract/conference.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { Kbd } from '#ui/keyboard/kbd.tsx'
import { keyNames } from '#ui/keyboard/key-name.ts'
import {
  type ConferenceCommands,
  commandLabels,
  commandShortcuts,
  conferenceCommands,
} from '../../commands/conference-commands.ts'
import { mediumUp } from './list-columns.ts'

type Props = {
  conference: Conference
  now: number
  /** Whether guests have a page to be linked to; their token is copied otherwise. */
  hasLink: boolean
  commands: ConferenceCommands
}

const icons = { copyLink: LinkIcon, edit: Pencil, repeat: CalendarPlus } as const

/** A row's commands: the frequent ones while the row is hovered or focused, all of them in a menu. */
export function RowActions({ conference, now, hasLink, commands }: Props) {
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const title = isolateDirection(titleOf(conference))
  // Not on every render: it reads the browser's storage.
  const labels = useMemo(() => commandLabels(conference, hasLink, now), [conference, hasLink, now])
  const anchor = `--row-${id.replace(/\W/g, '')}`
  return (
    <>
      <span
        className={`${mediumUp} invisible absolute inset-y-0 end-12 my-auto flex h-9 items-center gap-0.5 rounded-md border border-line bg-raised px-1 group-focus-within:visible group-hover:visible`}
      >
        {(['copyLink', 'edit', 'repeat'] as const).map((command) => {
          const Icon = icons[command]
          return (
            <IconButton
              key={command}
              label={`${labels[command]}: ${title}`}
              hint={`${labels[command]} (${keyNames(commandShortcuts[command].keys[0]).join(' ')})`}
              onClick={() => commands[command](conference)}
            >
              <Icon aria-hidden className="size-4" />
            </IconButton>
          )
        })}
      </span>
      <button
        type="button"
        tabIndex={-1}
        aria-label={`Actions for ${title}`}
        popoverTarget={id}
        style={{ anchorName: anchor }}
        className="grid size-9 place-items-center rounded-md text-quiet hover:bg-raised hover:text-ink"
      >
        <Ellipsis aria-hidden className="size-4" />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        onToggle={(event) => setOpen(event.newState === 'open')}
        className="beneath min-w-60 rounded-lg border border-line bg-raised p-1 shadow-raised"
        style={{ positionAnchor: anchor }}
      >
        {isOpen &&
          conferenceCommands.map((command) => (
            <button
              key={command}
              type="button"
              onClick={() => {
                menu.current?.hidePopover()
                commands[command](conference)
              }}
              className="flex min-h-9 w-full items-center justify-between gap-4 rounded-md px-2.5 text-start hover:bg-hover focus-visible:-outline-offset-2"
            >
              <span>{labels[command]}</span>
              <span aria-hidden className={mediumUp}>
                <Kbd>{keyNames(commandShortcuts[command].keys[0]).join(' ')}</Kbd>
              </span>
            </button>
          ))}
      </div>
    </>
  )
}

type IconButtonProps = { label: string; hint: string; onClick: () => void; children: ReactNode }

function IconButton({ label, hint, onClick, children }: IconButtonProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      title={hint}
      onClick={onClick}
      className="grid size-7 place-items-center rounded-sm text-quiet hover:bg-hover hover:text-ink"
    >
      {children}
    </button>
  )
}
