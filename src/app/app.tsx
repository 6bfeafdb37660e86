import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { Skeleton } from '#ui/skeleton.tsx'
import { lazyPage } from './lazy-page.ts'
import NewConferencePage from './new-conference-page.tsx'
import { NotFound } from './not-found.tsx'
import { PageErrorBoundary } from './page-error-boundary.tsx'
import { pathPatterns, paths } from './paths.ts'
import { createQueryClient } from './query-client.ts'
import { Shell } from './shell.tsx'

const ConferencesPage = lazyPage(() => import('./conferences-page.tsx'))
const EditConferencePage = lazyPage(() => import('./edit-conference-page.tsx'))
const ActivityPage = lazyPage(() => import('./activity-page.tsx'))
const ConferencePage = lazyPage(() => import('./conference-page.tsx'))

const Gallery = import.meta.env.DEV ? lazy(() => import('#ui/gallery/gallery.tsx')) : null

/** All pages by address. */
export function App() {
  const [queryClient] = useState(createQueryClient)
  const [location] = useLocation()
  return (
    <QueryClientProvider client={queryClient}>
      <PageErrorBoundary location={location}>
        <Shell>
          <PageErrorBoundary location={location}>
            <Suspense fallback={<Skeleton label="Loading the page" className="h-96" />}>
              <Switch>
                <Route path={paths.home}>
                  <Redirect to={paths.newConference} replace />
                </Route>
                <Route path={paths.newConference} component={NewConferencePage} />
                <Route path={paths.conferences} component={ConferencesPage} />
                <Route path={pathPatterns.editConference}>
                  {({ id }) => <EditConferencePage key={id} id={id} />}
                </Route>
                <Route path={pathPatterns.conference}>
                  {({ id }) => <ConferencePage key={id} id={id} />}
                </Route>
                <Route path={paths.activity} component={ActivityPage} />
                {Gallery && <Route path={paths.components} component={Gallery} />}
                <Route component={NotFound} />
              </Switch>
            </Suspense>
          </PageErrorBoundary>
        </Shell>
      </PageErrorBoundary>
    </QueryClientProvider>
  )
}
