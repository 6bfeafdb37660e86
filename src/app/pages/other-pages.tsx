import { useEffect, useState } from 'react'
import { Route, Switch } from 'wouter'
import { queryClient } from '#api/query-client.ts'
import { brandPaths } from '#contract/paths/brand-paths.ts'
import { detailPaths } from '#contract/paths/detail-paths.ts'
import { pagePaths } from '#contract/paths/page-paths.ts'
import { sessionPaths } from '#contract/paths/session-paths.ts'
import { templatePaths } from '#contract/paths/template-paths.ts'
import { BatchPages } from './batch/batch-pages.tsx'
import { BrandPages } from './brands/brand-pages.tsx'
import { lazyPage, PageSkeleton } from './lazy-page.tsx'
import { TemplatePages } from './templates/template-pages.tsx'

const ActivityPage = lazyPage(() => import('./activity-page.tsx'))
const EditConferencePage = lazyPage(() => import('./conference/edit-conference-page.tsx'))
const ConferencePage = lazyPage(() => import('./conference/conference-page.tsx'))
const ConferencesPage = lazyPage(() => import('./conference/conferences-page.tsx'))
const RecordingsPage = lazyPage(() => import('./recordings-page.tsx'))
const SessionPage = lazyPage(() => import('./conference/session-page.tsx'))
const TodayPage = lazyPage(() => import('./today-page.tsx'))
const UsagePage = lazyPage(() => import('./usage-page.tsx'))
const NotFound = lazyPage(() => import('./not-found.tsx'))

/** Those whose scripts, and what they read first, are sent for with the page itself. */
const openedAllDay = [
  [pagePaths.conferences, ConferencesPage],
  [detailPaths.conference, ConferencePage],
  [detailPaths.editConference, EditConferencePage],
  [pagePaths.activity, ActivityPage],
  [pagePaths.today, TodayPage],
] as const

/** How long the page is kept waiting for what it shows first, in milliseconds. */
const MAX_WAIT_MS = 500

/** What is there already is so within this time, on a slow machine too. */
const AT_HAND_MS = 30

/** Kept once the page, and what it shows first, are there: then it is rendered once, and at once. */
const complete = Promise.race([
  // Who opens a page that cannot be loaded is told so where it would be.
  loadOpened().catch(() => undefined),
  pause(MAX_WAIT_MS),
])

let isComplete = false

/**
 * Kept when what was rendered in advance is to be taken over: with the page in one task where that is
 * at hand; else before it, so that only the page is left to be rendered once its data come.
 */
export const ready = Promise.race([
  complete.then(() => {
    isComplete = true
  }),
  pause(AT_HAND_MS),
])

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

async function loadOpened(): Promise<void> {
  for (const [path, page] of openedAllDay) {
    const pattern = new RegExp(`^${path.replace(':id', '([\\da-f-]{36})')}$`, 'i')
    const match = pattern.exec(window.location.pathname)
    if (!match) continue
    const { read } = await page.preload()
    if (globalThis.earlyRead) await read?.(queryClient, match[1] ?? '')
  }
}

/** All pages but the form for a new conference, whose first load each route would make larger. */
export default function OtherPages() {
  const [isShown, setShown] = useState(isComplete)
  useEffect(() => {
    if (!isShown) void complete.then(() => setShown(true))
  }, [isShown])
  if (!isShown) return <PageSkeleton />
  return (
    <Switch>
      <Route path={pagePaths.conferences} component={ConferencesPage} />
      <Route path={detailPaths.conference}>{({ id }) => <ConferencePage key={id} id={id} />}</Route>
      <Route path={pagePaths.activity} component={ActivityPage} />
      <Route path={pagePaths.today} component={TodayPage} />
      <Route path={detailPaths.editConference}>
        {({ id }) => <EditConferencePage key={id} id={id} />}
      </Route>
      <Route path={sessionPaths.session}>
        {({ id, session }) => <SessionPage key={session} id={id} session={session} />}
      </Route>
      <Route path={`${detailPaths.batch}?`} component={BatchPages} />
      <Route path={`${brandPaths.brand}?`} component={BrandPages} />
      <Route path={brandPaths.editBrand} component={BrandPages} />
      <Route path={pagePaths.recordings} component={RecordingsPage} />
      <Route path={`${templatePaths.template}?`} component={TemplatePages} />
      <Route path={templatePaths.editTemplate} component={TemplatePages} />
      <Route path={pagePaths.usage} component={UsagePage} />
      <Route component={NotFound} />
    </Switch>
  )
}
