import {
  ArrowRight,
  CalendarPlus,
  DoorClosed,
  Link as LinkIcon,
  Pencil,
  Trash2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { Conference } from '#contract/conference.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { isClosedBy } from '#features/conferences/close/closing-plan.ts'
import {
  type ConferenceCommand,
  type ConferenceCommands,
  commandLabels,
  commandShortcuts,
  conferenceCommands,
} from '#features/conferences/commands/conference-commands.ts'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { conferenceLinks } from '../../conference-links.ts'
import { paths } from '../../paths.ts'
import type { Item, ItemGroup } from './item.ts'
import { ItemKeys } from './item-keys.tsx'

const icon = 'size-4'
const commandIcons: Readonly<Record<ConferenceCommand, ReactNode>> = {
  copyLink: <LinkIcon className={icon} />,
  edit: <Pencil className={icon} />,
  repeat: <CalendarPlus className={icon} />,
  remove: <Trash2 className={icon} />,
}

type Options = {
  commands: ConferenceCommands
  /** Whether guests have a page to be linked to; their token is copied otherwise. */
  hasLink: boolean
  /** Milliseconds since 1970. */
  now: number
  /** The page that is open. */
  location: string
  go: (path: string, options?: { state: unknown }) => void
}

/** What can be done with one conference. */
export function conferenceItems(conference: Conference, options: Options): ItemGroup {
  const { commands, hasLink, now, location, go } = options
  const { id } = conference
  const labels = commandLabels(conference, hasLink, now)
  const open: Item = {
    id: 'open',
    label: 'Open',
    icon: <ArrowRight className={icon} />,
    run: () => go(paths.conference(id)),
  }
  const close: Item = {
    id: 'close',
    label: 'Close to newcomers…',
    words: 'lock keep out end',
    icon: <DoorClosed className={icon} />,
    run: () => go(paths.conference(id), { state: { close: true } }),
  }
  const isOpen = location === paths.conference(id)
  const isEdited = location === conferenceLinks.editConference(id)
  return {
    title: isolateDirection(titleOf(conference)),
    items: [
      ...(isOpen ? [] : [open]),
      ...conferenceCommands
        .filter((command) => command !== 'edit' || !isEdited)
        .flatMap((command) => [
          // The last one takes the most away.
          ...(command === 'remove' && !isClosedBy(conference, now) ? [close] : []),
          {
            id: command,
            label: labels[command],
            icon: commandIcons[command],
            end: <ItemKeys keys={commandShortcuts[command].keys[0]} />,
            run: () => commands[command](conference),
          },
        ]),
    ],
  }
}
