import {
  Activity,
  CalendarClock,
  ChartColumn,
  Clapperboard,
  LayoutTemplate,
  List,
  Palette,
  Plus,
  TableProperties,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { paths } from '../../paths.ts'
import { mainPages } from '../../shell/nav.tsx'
import type { ItemGroup } from './item.ts'

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

/** The pages of the navigation, and the start from a template. */
export function pageItems(go: (path: string) => void, chooseTemplate: () => void): ItemGroup {
  return {
    title: 'Go to',
    items: [
      ...mainPages.map(({ to, label }) => ({
        id: to,
        label: to === paths.newConference ? 'New conference' : label,
        words: pageWords[to] ?? '',
        icon: pageIcons[to],
        run: () => go(to),
      })),
      {
        id: 'new-from-template',
        label: 'New from template…',
        words: 'create conference',
        icon: <LayoutTemplate className={icon} />,
        keepsOpen: true,
        run: chooseTemplate,
      },
    ],
  }
}
