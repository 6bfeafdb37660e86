import { Route, Switch } from 'wouter'
import { brandPaths } from '#contract/paths/brand-paths.ts'
import { detailPaths } from '#contract/paths/detail-paths.ts'
import { pagePaths } from '#contract/paths/page-paths.ts'
import { sessionPaths } from '#contract/paths/session-paths.ts'
import { templatePaths } from '#contract/paths/template-paths.ts'
import { BatchPages } from './batch/batch-pages.tsx'
import { BrandPages } from './brands/brand-pages.tsx'
import { lazyPage } from './lazy-page.tsx'
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

/** All pages but the form for a new conference, whose first load each route would make larger. */
export default function OtherPages() {
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
