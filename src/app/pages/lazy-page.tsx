import { type ComponentType, lazy, Suspense } from 'react'
import { useHydrated } from '#lib/browser/use-hydrated.ts'
import { Skeleton } from '#ui/page/skeleton.tsx'

/** A page's code could not be loaded: no connection, or a newer Greenroom has other files by now. */
export class PageNotLoaded extends Error {
  override readonly name = 'PageNotLoaded'
}

/**
 * `React.lazy` whose failure to load can be told from a fault of the page's own. Rendered in
 * advance, it is a page on its way.
 */
export function lazyPage<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
) {
  const Page = lazy<ComponentType<Props>>(() =>
    load().catch((cause: unknown) => {
      throw new PageNotLoaded(cause instanceof Error ? cause.message : String(cause), { cause })
    }),
  )
  return function LazyPage(props: Props) {
    const waiting = <PageSkeleton />
    return useHydrated() ? (
      <Suspense fallback={waiting}>
        <Page {...props} />
      </Suspense>
    ) : (
      waiting
    )
  }
}

/** Keeps the place of a page that is on its way. */
function PageSkeleton() {
  return <Skeleton label="Loading the page" className="h-96" />
}
