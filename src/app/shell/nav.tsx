import { Menu } from 'lucide-react'
import { Link, useLocation } from 'wouter'
import { paths } from '../paths.ts'

/** The main pages. */
export const mainPages = [
  { to: paths.newConference, label: 'New' },
  { to: paths.today, label: 'Today' },
  { to: paths.conferences, label: 'Conferences' },
  { to: paths.batches, label: 'Batch' },
  { to: paths.templates, label: 'Templates' },
  { to: paths.brands, label: 'Brands' },
  { to: paths.recordings, label: 'Recordings' },
  { to: paths.usage, label: 'Usage' },
  { to: paths.activity, label: 'Activity' },
] as const

const menuId = 'pages'

/** The ways to the main pages: side by side, or in a menu where that is too wide. */
export function Nav() {
  const [location] = useLocation()
  const here =
    mainPages.find(({ to }) => to === location) ??
    mainPages.find(({ to }) => location.startsWith(`${to}/`))
  return (
    <>
      <button
        type="button"
        popoverTarget={menuId}
        style={{ anchorName: '--pages' }}
        className="flex h-8 items-center gap-2 rounded-md border border-line bg-surface px-2.5 font-medium lg:hidden"
      >
        <Menu aria-hidden className="size-4" />
        <span className="sr-only">Pages:</span>
        <span>{here?.label ?? 'All'}</span>
      </button>
      <nav
        id={menuId}
        aria-label="Pages"
        popover="auto"
        style={{ positionAnchor: '--pages' }}
        className="beneath page-links"
      >
        {mainPages.map(({ to, label }) => (
          <Link
            key={to}
            href={to}
            onClick={({ currentTarget }) => currentTarget.parentElement?.hidePopover()}
            aria-current={here?.to === to ? (location === to ? 'page' : 'true') : undefined}
            className="flex h-8 items-center rounded-md px-2.5 font-medium text-quiet hover:bg-hover hover:text-ink aria-[current]:bg-hover aria-[current]:text-ink"
          >
            {label}
          </Link>
        ))}
      </nav>
    </>
  )
}
