import { useQuery } from '@tanstack/react-query'
import { Palette } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { brandKits } from '#api/records/brand-kit-list.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import type { BrandKit } from '#contract/brand-kit.ts'
import { RequestError } from '#ui/notices/request-error.tsx'
import { PageHeading } from '#ui/page-heading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

type Props = { id: string; list: string; children: (kit: BrandKit) => ReactNode }

/** Shows what belongs to a kit once that is known, and what is so where it cannot be. */
export function KnownKit({ id, list, children }: Props) {
  const query = useQuery(brandKits)
  const error = useErrorUntilData(query)
  const kit = query.data?.find((known) => known.id === id.toLowerCase())
  if (kit) return children(kit)
  if (!query.data && error)
    return (
      <>
        <title>Brand kit · Greenroom</title>
        <PageHeading className="mb-5">Brand kit</PageHeading>
        <RequestError
          what="The brand kit could not be read."
          error={error}
          isFetching={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      </>
    )
  if (!query.data || query.isFetching)
    return <Skeleton label="Loading the brand kit" className="h-96" />
  return (
    <div className="mx-auto max-w-md py-20 text-center">
      <title>Not found · Greenroom</title>
      <span className="mx-auto mb-4 flex size-12 items-center justify-center rounded-xl border border-line bg-surface text-quiet">
        <Palette aria-hidden className="size-6" />
      </span>
      <PageHeading>There is no such brand kit</PageHeading>
      <p role="status" className="mt-2 text-quiet">
        It was deleted, or the link may be incomplete.
      </p>
      <Link
        href={list}
        className="mt-6 inline-flex h-9 items-center rounded-md bg-accent px-3.5 font-semibold text-on-accent hover:bg-accent-hover"
      >
        All brand kits
      </Link>
    </div>
  )
}
