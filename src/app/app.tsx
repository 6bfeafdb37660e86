import { QueryClientContext } from '@tanstack/react-query'
import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { Redirect, Route, Router, Switch, useLocation } from 'wouter'
import { knownClient } from '#api/known-client.ts'
import { Hydrated, useTakeOver } from '#lib/browser/use-hydrated.ts'
import NewConferencePage from './pages/conference/new-conference-page.tsx'
import { lazyPage } from './pages/lazy-page.tsx'
import { PageErrorBoundary } from './pages/page-error-boundary.tsx'
import { paths } from './paths.ts'
import { Shell } from './shell/shell.tsx'

/** All pages but the form. */
export const OtherPages = lazyPage(() => import('./pages/other-pages.tsx'))

const Gallery = import.meta.env.DEV ? lazyPage(() => import('#ui/gallery/gallery.tsx')) : null

type Props = {
  /** The address, where there is no browser to ask for it. */
  path?: string
  /** Whether what was rendered in advance is taken over. */
  isPrerendered?: boolean
}

/** All pages by address. */
export function App({ path, isPrerendered = path !== undefined }: Props) {
  const isHydrated = useTakeOver(isPrerendered)
  const pages = (
    <Hydrated value={isHydrated}>
      <Pages />
    </Hydrated>
  )
  if (path === undefined) return pages
  const [pathname = '', search = ''] = path.split('?')
  return (
    <Router ssrPath={pathname} ssrSearch={search}>
      {pages}
    </Router>
  )
}

function Pages() {
  const [location] = useLocation()
  return (
    <KnownClient>
      <PageErrorBoundary location={location}>
        <Shell>
          <PageErrorBoundary location={location}>
            {/* In no Suspense: React would take that over later, when the address may be another. */}
            <Switch>
              <Route path={paths.home}>
                <Redirect to={paths.newConference} replace />
              </Route>
              <Route path={paths.newConference} component={NewConferencePage} />
              {Gallery && <Route path={paths.components} component={Gallery} />}
              <Route component={OtherPages} />
            </Switch>
          </PageErrorBoundary>
        </Shell>
      </PageErrorBoundary>
    </KnownClient>
  )
}

/** Has what reads and changes find the client, which comes with the first of that. */
function KnownClient({ children }: { children: ReactNode }) {
  const client = useSyncExternalStore(knownClient.subscribe, knownClient.get, knownClient.get)
  useEffect(() => {
    client?.mount()
    return () => client?.unmount()
  }, [client])
  return <QueryClientContext value={client}>{children}</QueryClientContext>
}
