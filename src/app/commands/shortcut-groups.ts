import { activityShortcuts } from '#features/activity/activity-shortcuts.ts'
import { gridShortcuts } from '#features/batch/grid/grid-shortcuts.ts'
import { kitShortcuts } from '#features/brand-kits/kit-shortcuts.ts'
import { formShortcuts } from '#features/conference-form/form-shortcuts.ts'
import { listShortcuts, rowShortcuts } from '#features/conferences/list/list-shortcuts.ts'
import { recordingShortcuts } from '#features/recordings/recording-shortcuts.ts'
import { templateShortcuts } from '#features/templates/template-shortcuts.ts'
import { colorShortcuts } from '#features/theme-studio/undo-keys.ts'
import { dateTimeShortcuts } from '#ui/date-time/date-time-shortcuts.ts'
import type { Shortcut } from '#ui/keyboard/shortcut.ts'
import { globalShortcuts } from './global-shortcuts.ts'

/** Every shortcut there is, by page, from the tables that their handlers use. */
export const shortcutGroups: readonly (readonly [page: string, shortcuts: readonly Shortcut[]])[] =
  [
    ['Everywhere', Object.values(globalShortcuts)],
    ['Conferences', Object.values(listShortcuts)],
    ['A row of the list', Object.values(rowShortcuts)],
    [
      'New and edit',
      [formShortcuts, colorShortcuts, dateTimeShortcuts].flatMap((table) => Object.values(table)),
    ],
    ['Batch', Object.values(gridShortcuts)],
    ['Brands', Object.values(kitShortcuts)],
    ['Templates', Object.values(templateShortcuts)],
    ['Activity', Object.values(activityShortcuts)],
    ['Recordings', Object.values(recordingShortcuts)],
  ]
