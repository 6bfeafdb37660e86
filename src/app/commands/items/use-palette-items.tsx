import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import { cachedConference } from '#api/conference/conference-cache.ts'
import type { Conference } from '#contract/conference.ts'
import { UUID } from '#contract/ids.ts'
import type { ConferenceCommands } from '#features/conferences/commands/conference-commands.ts'
import { searchOf, viewOf } from '#features/conferences/list/list-view.ts'
import { useConferenceRows } from '#features/conferences/list/use-conference-rows.ts'
import { openStudio } from '#features/theme-studio/open-studio.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { paths } from '../../paths.ts'
import { useColorScheme } from '../../shell/color-scheme.ts'
import { conferenceItems } from './conference-items.tsx'
import { fieldItems, presetChoice, presetItems } from './form-items.tsx'
import { foundConferenceItems } from './found-conference-items.tsx'
import { colorSchemeItems, helpItems } from './general-items.tsx'
import { findItems } from './item.ts'
import { pageItems } from './page-items.tsx'
import { useTemplateItems } from './use-template-items.tsx'

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

  const actionsOf = (conference: Conference) =>
    conferenceItems(conference, { commands, hasLink, now, location, go: navigate })
  if (page.kind === 'presets')
    return { groups: findItems([presetItems(studio)], query), listing: undefined }
  if (page.kind === 'templates')
    return { groups: findItems([templates], query), listing: undefined }
  if (page.kind === 'conference')
    return { groups: findItems([actionsOf(page.conference)], query), listing: undefined }

  const current = currentId === undefined ? undefined : cachedConference(client, currentId)
  const own = current ? [actionsOf(current)] : []
  const pages = pageItems(navigate, () => onPage({ kind: 'templates' }))
  const conferences = foundConferenceItems({
    listing,
    query,
    zone,
    now,
    listPath: `${paths.conferences}?${new URLSearchParams(searchOf(view))}`,
    go: navigate,
    onMore: (conference) => onPage({ kind: 'conference', conference }),
  })
  const choosePreset = presetChoice(studio, () => onPage({ kind: 'presets' }))
  const schemes = colorSchemeItems(scheme)
  const help = helpItems(onShortcuts)
  const groups =
    query.trim() === ''
      ? [...own, pages, conferences, choosePreset, schemes, help].filter(
          ({ items }) => items.length > 0,
        )
      : [
          ...findItems([...own, pages], query),
          ...(conferences.items.length > 0 ? [conferences] : []),
          ...findItems(
            [templates, choosePreset, fieldItems(), presetItems(studio), schemes, help],
            query,
          ),
        ]
  return { groups, listing }
}

/** The row of the list that has the focus when the palette is opened. */
function focusedRow(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset.id
}
