import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { brandKits } from '#api/records/brand-kit-list.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { themeNames } from '#contract/theme.ts'
import { findKits } from '#room/theme/kits/find-kits.ts'
import { themesOfFields } from '#room/theme/themes-of-fields.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { isComposing } from '#ui/keyboard/is-composing.ts'
import { RequestError } from '#ui/notices/request-error.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import type { Studio } from '../studio.ts'
import { chooseKit } from './choose-kit.ts'
import { recentKits } from './recent-kits.ts'
import { ThemeChip } from './theme-chip.tsx'

/** So few can be seen at a glance. */
const FEW = 6

/** The brand kits of the space, those that were used lately first. */
export default function KitStart({ studio }: { studio: Studio }) {
  const query = useQuery(brandKits)
  const error = useErrorUntilData(query)
  const [wanted, setWanted] = useState('')
  // As they were when the panel opened: what is chosen now stays where it is.
  const [recent] = useState(recentKits)
  const kits = useMemo(() => recentFirst(query.data ?? [], recent), [query.data, recent])
  const found = useMemo(() => findKits(kits, wanted), [kits, wanted])
  if (!query.data && error)
    return (
      <RequestError
        what="The brand kits could not be loaded."
        error={error}
        isFetching={query.isFetching}
        onRetry={() => void query.refetch()}
      />
    )
  if (!query.data) return <Skeleton label="Loading the brand kits" className="h-24" />
  if (kits.length === 0)
    return <p className="text-quiet">There is no brand kit yet. They are made under Brands.</p>
  return (
    <>
      {kits.length > FEW && (
        <input
          type="search"
          aria-label="Search brand kits"
          placeholder="Search brand kits"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          onKeyDown={(event) => {
            const [first] = found
            if (event.key === 'Enter' && !isComposing(event) && wanted !== '' && first)
              chooseKit(studio, first)
          }}
          className={`${controlStyle} mb-2 h-9`}
        />
      )}
      <p role="status" className="sr-only">
        {wanted === '' ? '' : `${found.length} of ${kits.length} brand kits`}
      </p>
      {found.length === 0 && <p className="text-quiet">No brand kit has this in it.</p>}
      <ul className="grid max-h-80 grid-cols-2 gap-2 overflow-y-auto sm:grid-cols-3">
        {found.map((kit) => (
          <li key={kit.id}>
            <Kit kit={kit} onChoose={() => chooseKit(studio, kit)} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Kit({ kit, onChoose }: { kit: BrandKit; onChoose: () => void }) {
  const themes = themesOfFields(kit.colors)
  return (
    <button
      type="button"
      onClick={onChoose}
      className="w-full rounded-md border border-line p-1.5 text-start hover:border-strong hover:bg-hover"
    >
      <span aria-hidden className="grid grid-cols-2 gap-px overflow-hidden rounded-sm">
        {themeNames.map((theme) => (
          <ThemeChip key={theme} theme={themes[theme]} />
        ))}
      </span>
      <span
        dir="auto"
        translate="no"
        className="mt-1.5 block truncate px-0.5 text-left font-medium text-xs"
      >
        {kit.name}
      </span>
    </button>
  )
}

function recentFirst(kits: readonly BrandKit[], recent: readonly string[]): readonly BrandKit[] {
  const used = recent.flatMap((id) => kits.find((kit) => kit.id === id) ?? [])
  return [...used, ...kits.filter((kit) => !used.includes(kit))]
}
