import { useQuery } from '@tanstack/react-query'
import { Palette } from 'lucide-react'
import type { ReactNode } from 'react'
import { brandKits } from '#api/records/brand-kit-list.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { KnownRecord } from '#ui/page/known-record.tsx'

type Props = { id: string; list: string; children: (kit: BrandKit) => ReactNode }

/** Shows what belongs to a kit once that is known, and what is so where it cannot be. */
export function KnownKit(props: Props) {
  const query = useQuery(brandKits)
  const icon = <Palette aria-hidden className="size-6" />
  return <KnownRecord query={query} noun="brand kit" icon={icon} {...props} />
}
