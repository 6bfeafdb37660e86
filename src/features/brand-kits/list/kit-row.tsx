import { useMemo } from 'react'
import { Link } from 'wouter'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { PairSwatches } from '#room/theme/contrast/pair-swatches.tsx'
import { themesOfFields } from '#room/theme/themes-of-fields.ts'
import { ChangedBy } from '#schedule/changed-by.tsx'
import { ContrastVerdict } from '../contrast-verdict.tsx'

/** A kit in the list: the whole row leads to its page. */
export function KitRow({ kit, href }: { kit: BrandKit; href: string }) {
  const themes = useMemo(() => themesOfFields(kit.colors), [kit.colors])
  return (
    <li className="relative flex items-start gap-4 max-sm:flex-col max-sm:gap-2 border-line border-b px-4 py-3.5 last:border-b-0 hover:bg-hover">
      <span className="mt-0.5">
        <PairSwatches themes={themes} />
      </span>
      <div className="w-full min-w-0 flex-1">
        <Link
          href={href}
          dir="auto"
          translate="no"
          className="block break-words text-left font-medium after:absolute after:inset-0"
        >
          {kit.name}
        </Link>
        {kit.notes.trim() !== '' && (
          <p dir="auto" translate="no" className="line-clamp-2 break-words text-left text-quiet">
            {kit.notes}
          </p>
        )}
        <div className="mt-1.5 flex flex-wrap justify-between gap-x-6 gap-y-1">
          <ContrastVerdict themes={themes} />
          <span className="text-quiet text-xs">
            <ChangedBy record={kit} />
          </span>
        </div>
      </div>
    </li>
  )
}
