import { useQueryClient } from '@tanstack/react-query'
import {
  Activity,
  ArrowRight,
  CalendarClock,
  CalendarPlus,
  ChartColumn,
  Clapperboard,
  DoorClosed,
  Keyboard,
  LayoutTemplate,
  Link as LinkIcon,
  List,
  Palette,
  Pencil,
  Plus,
  TableProperties,
  TextCursorInput,
  Trash2,
} from 'lucide-react'
import { type ReactNode, useMemo, useState, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import { cachedConference } from '#api/conference/conference-cache.ts'
import type { Conference } from '#contract/conference.ts'
import { fieldLabels } from '#contract/conference-fields.ts'
import { UUID } from '#contract/ids.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { themeNames } from '#contract/theme.ts'
import { fieldsToGoTo, goToField } from '#features/conference-form/fields/go-to-field.ts'
import { isClosedBy } from '#features/conferences/close/closing-plan.ts'
import {
  type ConferenceCommand,
  type ConferenceCommands,
  commandLabels,
  commandShortcuts,
  conferenceCommands,
} from '#features/conferences/commands/conference-commands.ts'
import { findConferenceId } from '#features/conferences/list/find-conference-id.ts'
import { searchOf, viewOf } from '#features/conferences/list/list-view.ts'
import { useConferenceRows } from '#features/conferences/list/use-conference-rows.ts'
import { StateBadge } from '#features/conferences/state-badge.tsx'
import { windowEnds } from '#features/conferences/window-ends.ts'
import { openStudio } from '#features/theme-studio/open-studio.ts'
import { ThemeChip } from '#features/theme-studio/start/theme-chip.tsx'
import { presets } from '#room/theme/derived/presets.ts'
import { formatWindow } from '#schedule/format.ts'
import { operatorZone } from '#schedule/zone/zone-names.ts'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { Kbd } from '#ui/keyboard/kbd.tsx'
import { keyNames } from '#ui/keyboard/key-name.ts'
import { conferenceLinks } from '../conference-links.ts'
import { paths } from '../paths.ts'
import { colorSchemes, setColorScheme, useColorScheme } from '../shell/color-scheme.ts'
import { colorSchemeOptions } from '../shell/color-scheme-switch.tsx'
import { mainPages } from '../shell/nav.tsx'
import { globalShortcuts } from './global-shortcuts.ts'
import { findItems, type Item, type ItemGroup } from './item.ts'
import { useTemplateItems } from './use-template-items.tsx'

/** Conferences that are shown without a query, and with one. */
const MAX_UPCOMING = 4
const MAX_FOUND = 8

/** What is listed: everything, or what can be done with one of its items. */
export type PalettePage =
  | { kind: 'all' | 'presets' | 'templates' }
  | { kind: 'conference'; conference: Conference }

type Options = {
  query: string
  page: PalettePage
  onPage: (page: PalettePage) => void
  commands: ConferenceCommands
  /** Whether guests have a page to be linked to; their token is copied otherwise. */
  hasLink: boolean
  onShortcuts: () => void
}

const icon = 'size-4'
const pageIcons: Readonly<Record<string, ReactNode>> = {
  [paths.newConference]: <Plus className={icon} />,
  [paths.conferences]: <List className={icon} />,
  [paths.batches]: <TableProperties className={icon} />,
  [paths.brands]: <Palette className={icon} />,
  [paths.activity]: <Activity className={icon} />,
  [paths.today]: <CalendarClock className={icon} />,
  [paths.templates]: <LayoutTemplate className={icon} />,
  [paths.recordings]: <Clapperboard className={icon} />,
  [paths.usage]: <ChartColumn className={icon} />,
}
/** More words that pages are found by. */
const pageWords: Readonly<Record<string, string>> = {
  [paths.newConference]: 'create',
  [paths.batches]: 'many bulk import csv spreadsheet series',
  [paths.brands]: 'brand kits colours colors themes',
  [paths.today]: 'now live next dashboard',
  [paths.templates]: 'locked hidden defaults patterns',
  [paths.recordings]: 'videos films files download',
  [paths.usage]: 'cost costs dollars charges minutes people report',
}
const commandIcons: Readonly<Record<ConferenceCommand, ReactNode>> = {
  copyLink: <LinkIcon className={icon} />,
  edit: <Pencil className={icon} />,
  repeat: <CalendarPlus className={icon} />,
  remove: <Trash2 className={icon} />,
}

/**
 * What the command palette lists for a query, out of the pages, the conferences that the list has too,
 * the presets while a form is open, and the colour schemes.
 *
 * @returns the groups, and what is known of the conferences among them
 */
export function usePaletteItems(options: Options) {
  const { query, page, onPage, commands, hasLink, onShortcuts } = options
  const [location, navigate] = useLocation()
  const client = useQueryClient()
  const studio = useSyncExternalStore(openStudio.subscribe, openStudio.get)
  const scheme = useColorScheme()
  const [zone] = useState(operatorZone)
  const [now] = useState(Date.now)
  const [currentId] = useState(() => focusedRow() ?? UUID.exec(location)?.[0])
  const view = useMemo(
    () => ({ ...viewOf(new URLSearchParams()), q: page.kind === 'all' ? query.trim() : '' }),
    [page, query],
  )
  const listing = useConferenceRows(view, zone)
  const templates = useTemplateItems(page.kind === 'templates' || query.trim() !== '')

  const actionsOf = (conference: Conference): ItemGroup => {
    const { id } = conference
    const labels = commandLabels(conference, hasLink, now)
    const open: Item = {
      id: 'open',
      label: 'Open',
      icon: <ArrowRight className={icon} />,
      run: () => navigate(paths.conference(id)),
    }
    const close: Item = {
      id: 'close',
      label: 'Close to newcomers…',
      words: 'lock keep out end',
      icon: <DoorClosed className={icon} />,
      run: () => navigate(paths.conference(id), { state: { close: true } }),
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
              end: <Keys keys={commandShortcuts[command].keys[0]} />,
              run: () => commands[command](conference),
            },
          ]),
      ],
    }
  }

  const applyPreset: ItemGroup = {
    title: 'Theme preset',
    items: studio
      ? presets.map(({ name, about, themes }) => ({
          id: `preset-${name}`,
          label: name,
          detail: about,
          words: about,
          icon: (
            <span className="grid w-16 grid-cols-2 gap-px overflow-hidden rounded-sm">
              {themeNames.map((theme) => (
                <ThemeChip key={theme} theme={themes[theme]} />
              ))}
            </span>
          ),
          run: () => studio.apply(`${name} applied`, themes),
        }))
      : [],
  }
  if (page.kind === 'presets')
    return { groups: findItems([applyPreset], query), listing: undefined }
  if (page.kind === 'templates')
    return { groups: findItems([templates], query), listing: undefined }
  if (page.kind === 'conference')
    return { groups: findItems([actionsOf(page.conference)], query), listing: undefined }

  const isSearching = query.trim() !== ''
  const current = currentId === undefined ? undefined : cachedConference(client, currentId)
  const shown = listing.rows.slice(0, isSearching ? MAX_FOUND : MAX_UPCOMING)
  const byId = findConferenceId(query)
  const conferences: ItemGroup = {
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
        run: () => navigate(paths.conference(conference.id)),
        more: () => onPage({ kind: 'conference', conference }),
      })),
      ...(byId !== undefined && !listing.isPending && shown.length === 0
        ? [
            {
              id: 'by-id',
              label: 'Open the conference with this id',
              icon: <ArrowRight className={icon} />,
              run: () => navigate(paths.conference(byId)),
            },
          ]
        : []),
      ...(isSearching && listing.rows.length > shown.length
        ? [
            {
              id: 'all-found',
              label: `Show all ${listing.rows.length.toLocaleString('en')} in the list`,
              icon: <List className={icon} />,
              run: () => navigate(`${paths.conferences}?${new URLSearchParams(searchOf(view))}`),
            },
          ]
        : []),
    ],
  }
  const chooseTemplate: Item = {
    id: 'new-from-template',
    label: 'New from template…',
    words: 'create conference',
    icon: <LayoutTemplate className={icon} />,
    keepsOpen: true,
    run: () => onPage({ kind: 'templates' }),
  }
  const pages: ItemGroup = {
    title: 'Go to',
    items: [
      ...mainPages.map(({ to, label }) => ({
        id: to,
        label: to === paths.newConference ? 'New conference' : label,
        words: pageWords[to] ?? '',
        icon: pageIcons[to],
        run: () => navigate(to),
      })),
      chooseTemplate,
    ],
  }
  const choosePreset: ItemGroup = {
    title: 'Form',
    items: studio
      ? [
          {
            id: 'presets',
            label: 'Apply a theme preset…',
            icon: <Palette className={icon} />,
            words: 'colours colors',
            keepsOpen: true,
            run: () => onPage({ kind: 'presets' }),
          },
        ]
      : [],
  }
  const fields: ItemGroup = {
    title: 'Fields of the form',
    items: isSearching
      ? fieldsToGoTo().map((field) => ({
          id: `field-${field}`,
          label: fieldLabels[field],
          icon: <TextCursorInput className={icon} />,
          words: 'setting',
          run: () => goToField(field),
        }))
      : [],
  }
  const schemes: ItemGroup = {
    title: 'Appearance of Greenroom',
    items: colorSchemes.map((choice) => {
      const { label, Icon } = colorSchemeOptions[choice]
      return {
        id: `look-${choice}`,
        label,
        words: 'colour color scheme theme mode',
        icon: <Icon className={icon} />,
        end: choice === scheme && 'Current',
        run: () => setColorScheme(choice),
      }
    }),
  }
  const help: ItemGroup = {
    title: 'Help',
    items: [
      {
        id: 'shortcuts',
        label: globalShortcuts.shortcuts.label,
        icon: <Keyboard className={icon} />,
        end: <Keys keys={globalShortcuts.shortcuts.keys[0]} />,
        run: onShortcuts,
      },
    ],
  }
  const own = current ? [actionsOf(current)] : []
  const groups = isSearching
    ? [
        ...findItems([...own, pages], query),
        ...(conferences.items.length > 0 ? [conferences] : []),
        ...findItems([templates, choosePreset, fields, applyPreset, schemes, help], query),
      ]
    : [...own, pages, conferences, choosePreset, schemes, help].filter(
        ({ items }) => items.length > 0,
      )
  return { groups, listing }
}

/** The row of the list that has the focus when the palette is opened. */
function focusedRow(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset.id
}

function Keys({ keys }: { keys: string }) {
  return (
    <span aria-hidden className="max-sm:hidden">
      <Kbd>{keyNames(keys).join(' ')}</Kbd>
    </span>
  )
}
