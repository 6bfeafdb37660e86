import { Link, useLocation } from 'wouter'
import { paths } from '../paths.ts'

/** The main pages. */
export const mainPages = [
  { to: paths.newConference, label: 'New' },
  { to: paths.conferences, label: 'Conferences' },
  { to: paths.batches, label: 'Batch' },
  { to: paths.brands, label: 'Brands' },
  { to: paths.activity, label: 'Activity' },
] as const

/** The ways to the main pages. */
export function Nav() {
  const [location] = useLocation()
  const here =
    mainPages.find(({ to }) => to === location) ??
    mainPages.find(({ to }) => location.startsWith(`${to}/`))
  return (
    <nav
      aria-label="Pages"
      className="flex items-center gap-0.5 max-xl:-ms-2.5 max-sm:-ms-1.5 max-sm:gap-0"
    >
      {mainPages.map(({ to, label }) => (
        <Link
          key={to}
          href={to}
          aria-current={here?.to === to ? (location === to ? 'page' : 'true') : undefined}
          className="inline-flex h-8 items-center rounded-md px-2.5 font-medium max-sm:px-1.5 text-quiet hover:bg-hover hover:text-ink aria-[current]:bg-hover aria-[current]:text-ink"
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
