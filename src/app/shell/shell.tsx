import { type ReactNode, Suspense, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { replayEarlyPresses } from '#lib/browser/early-presses.ts'
import { lazyAfterPaint } from '#lib/browser/lazy-after-paint.ts'
import { useHydrated } from '#lib/browser/use-hydrated.ts'
import { useFocusRestore } from '#ui/keyboard/use-focus-restore.ts'
import { Announcer } from '#ui/notices/announcer.tsx'
import { paths } from '../paths.ts'
import { AccountSkeleton } from './account-skeleton.tsx'
import { ColorSchemeSwitch } from './color-scheme-switch.tsx'
import { Nav } from './nav.tsx'
import { useScrollToTop } from './use-scroll-to-top.ts'
import { ZoneMissingNotice } from './zone-missing-notice.tsx'

// The page can be used before it has come, and without it.
const CommandBar = lazyAfterPaint(() => import('../commands/command-bar.tsx'))

const AccountBadge = lazyAfterPaint(() => import('./account-badge.tsx'), AccountSkeleton)

/** The frame of every page: navigation, the account in use, announcements. */
export function Shell({ children }: { children: ReactNode }) {
  const page = useRef<HTMLDivElement>(null)
  const isHydrated = useHydrated()
  useFocusRestore(page)
  // A form that was rendered in advance is taken over later, and does it then.
  useEffect(() => {
    if (!page.current?.querySelector('form')) void replayEarlyPresses(() => undefined)
  }, [])
  useScrollToTop()
  return (
    <div ref={page} className="mx-auto flex min-h-dvh max-w-[96rem] flex-col px-4 sm:px-6">
      <a
        href="#main"
        className="absolute start-4 top-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-2 text-on-accent focus:translate-y-0"
      >
        Skip to content
      </a>
      <header className="flex flex-wrap items-center gap-x-3 border-line border-b max-2xl:pb-2 2xl:min-h-14">
        <Link
          href={paths.newConference}
          className="flex h-14 items-center gap-2 font-semibold text-base"
        >
          {/* Drawn in index.html: the file is asked for as the tab's icon already. */}
          <svg aria-hidden width={24} height={24}>
            <use href="#logo" />
          </svg>
          <span className="max-sm:sr-only">Greenroom</span>
        </Link>
        <div className="flex flex-1 items-center gap-x-3 max-2xl:order-last max-2xl:w-full max-2xl:flex-none">
          <Nav />
          <span className="ms-auto flex h-8 min-w-8">
            {isHydrated && (
              <Suspense>
                <CommandBar />
              </Suspense>
            )}
          </span>
        </div>
        {/* Never in a row of its own: the page would move when the account's name comes. */}
        <div className="flex min-w-0 items-center justify-end gap-2 max-2xl:flex-1 max-2xl:basis-0">
          {isHydrated ? (
            <Suspense fallback={<AccountSkeleton />}>
              <AccountBadge />
            </Suspense>
          ) : (
            <AccountSkeleton />
          )}
          <ColorSchemeSwitch />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="flex-1 py-6 outline-none">
        <ZoneMissingNotice />
        {children}
      </main>
      <Announcer />
    </div>
  )
}
