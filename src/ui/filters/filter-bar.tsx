import { SlidersHorizontal } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../button.tsx'
import { classNames } from '../class-names.ts'

type Props = {
  search: ReactNode
  /** How many filters hide something. */
  active: number
  /** The filters. */
  children: ReactNode
  /** At its end, whether the filters are in view or not. */
  end?: ReactNode
}

/** What narrows a page's list down: a search, and filters, which open on demand where it is narrow. */
export function FilterBar({ search, active, children, end }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <search className="flex flex-wrap items-center gap-2">
      {search}
      <Button className="lg:hidden" aria-expanded={open} onClick={() => setOpen(!open)}>
        <SlidersHorizontal aria-hidden className="size-4" />
        <span>{active === 0 ? 'Filters' : `Filters: ${active}`}</span>
      </Button>
      <div
        className={classNames(
          'flex flex-wrap items-center gap-2 max-lg:w-full',
          !open && 'max-lg:hidden',
        )}
      >
        {children}
      </div>
      {end}
    </search>
  )
}
