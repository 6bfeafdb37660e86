import { UUID_SOURCE } from '#contract/ids.ts'
import { brandPaths } from '#contract/paths/brand-paths.ts'
import { detailPaths } from '#contract/paths/detail-paths.ts'
import type { KnownPage } from '#contract/paths/known-pages.ts'
import { pagePaths } from '#contract/paths/page-paths.ts'
import { sessionPaths } from '#contract/paths/session-paths.ts'
import { templatePaths } from '#contract/paths/template-paths.ts'
import { type Chunk, scriptsOf } from './scripts-of.ts'

/** Of two whose paths are alike, the one that asks for more comes first. */
const names = [
  'form',
  'conferences',
  'created',
  'conference',
  'edit',
  'session',
  'activity',
  'today',
  'batches',
  'batch',
  'templates',
  'template',
  'brands',
  'brand',
  'recordings',
  'usage',
] as const

export type PageName = (typeof names)[number]

type Page = {
  /** `:id` and `:session` being UUIDs. */
  readonly path: string
  /** A parameter that its address must have. */
  readonly query?: string
  /** Pages that are likely opened from it, the likeliest first. */
  readonly next: readonly PageName[]
  /** Modules of what it shows at once, also of what it imports only then; of the form, those that come after the first load. */
  readonly modules: readonly string[]
}

const folder = 'src/app/pages'

/** Shows all pages but the form. */
export const otherPages = `${folder}/other-pages.tsx`

const pages: Readonly<Record<PageName, Page>> = {
  form: {
    path: pagePaths.newConference,
    next: ['created', 'conferences'],
    modules: ['src/features/conference-form/fields/schedule/provide-schedule.ts'],
  },
  conferences: {
    path: pagePaths.conferences,
    next: ['conference', 'form'],
    modules: [`${folder}/conference/conferences-page.tsx`],
  },
  created: {
    path: detailPaths.conference,
    query: 'created',
    next: ['conferences'],
    modules: [
      `${folder}/conference/load-created-page.ts`,
      `${folder}/conference/conference-page.tsx`,
      `${folder}/conference/created-page.tsx`,
    ],
  },
  conference: {
    path: detailPaths.conference,
    next: ['edit'],
    modules: [
      `${folder}/conference/conference-page.tsx`,
      'src/features/sessions/list/conference-sessions.tsx',
      'src/features/streams/streams-card.tsx',
    ],
  },
  edit: {
    path: detailPaths.editConference,
    next: ['conference'],
    modules: [`${folder}/conference/edit-conference-page.tsx`, 'src/schedule/zone/zone-picker.tsx'],
  },
  session: {
    path: sessionPaths.session,
    next: ['conference'],
    modules: [`${folder}/conference/session-page.tsx`],
  },
  activity: {
    path: pagePaths.activity,
    next: ['conference'],
    modules: [`${folder}/activity-page.tsx`],
  },
  today: { path: pagePaths.today, next: ['conference'], modules: [`${folder}/today-page.tsx`] },
  batches: {
    path: pagePaths.batches,
    next: ['batch'],
    modules: [`${folder}/batch/batches-page.tsx`],
  },
  batch: {
    path: detailPaths.batch,
    next: ['conference'],
    modules: [`${folder}/batch/batch-page.tsx`],
  },
  templates: {
    path: pagePaths.templates,
    next: ['template'],
    modules: [`${folder}/templates/templates-page.tsx`],
  },
  template: {
    path: templatePaths.template,
    next: [],
    modules: [`${folder}/templates/template-page.tsx`],
  },
  brands: {
    path: pagePaths.brands,
    next: ['brand'],
    modules: [`${folder}/brands/brands-page.tsx`],
  },
  brand: { path: brandPaths.brand, next: [], modules: [`${folder}/brands/brand-page.tsx`] },
  recordings: {
    path: pagePaths.recordings,
    next: ['session'],
    modules: [`${folder}/recordings-page.tsx`],
  },
  usage: { path: pagePaths.usage, next: ['session'], modules: [`${folder}/usage-page.tsx`] },
}

/** @returns the module of a page, and of what it shows at once */
export function modulesOf(name: PageName): readonly string[] {
  return pages[name].modules
}

/**
 * @param first a page that names the first scripts, which are always there
 * @returns what the page is to know of those that can be opened from it
 */
export function knownPages(chunks: readonly Chunk[], first: string): readonly KnownPage[] {
  return names.map((name) => {
    const { path, query = '', next, modules } = pages[name]
    return {
      name,
      path: path.replaceAll(/:\w+/g, UUID_SOURCE),
      query,
      next,
      scripts: scriptsOf(chunks, name === 'form' ? modules : [otherPages, ...modules]).filter(
        (script) => !first.includes(`/${script}"`),
      ),
    }
  })
}
