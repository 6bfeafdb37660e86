import type { QueryClient } from '@tanstack/react-query'
import { type ComponentType, lazy, Suspense, useState } from 'react'
import { useHydrated } from '#lib/browser/use-hydrated.ts'
import { Skeleton } from '#ui/page/skeleton.tsx'

/** A page's code could not be loaded: no connection, or a newer Greenroom has other files by now. */
export class PageNotLoaded extends Error {
  override readonly name = 'PageNotLoaded'
}

type PageModule<Props> = {
  default: ComponentType<Props>
  /** Reads what it shows first, where that was asked for with the page itself. */
  read?: (client: QueryClient, id: string) => Promise<void>
  /** Kept, or broken, when it is time to show it. */
  ready?: Promise<unknown>
}

/**
 * `React.lazy` whose failure to load can be told from a fault of the page's own. Rendered in
 * advance, it is a page on its way.
 */
export function lazyPage<Props extends object>(load: () => Promise<PageModule<Props>>) {
  let loaded: ComponentType<Props> | undefined
  const preload = () =>
    load().then((module) => {
      loaded = module.default
      return module
    })
  const Page = lazy<ComponentType<Props>>(() =>
    preload().catch((cause: unknown) => {
      throw new PageNotLoaded(String(cause), { cause })
    }),
  )
  function LazyPage(props: Props) {
    // React shows what waits for a promise for 300 ms at least, be it kept or not.
    const [Loaded = Page] = useState(() => loaded)
    return useHydrated() ? (
      <Suspense fallback={<PageSkeleton />}>
        <Loaded {...props} />
      </Suspense>
    ) : (
      <PageSkeleton />
    )
  }
  /** Loads it before it is shown, when it is shown at once. */
  LazyPage.preload = preload
  return LazyPage
}

/** Keeps the place of a page that is on its way. */
export function PageSkeleton() {
  return <Skeleton label="Loading the page" className="h-96" />
}
