import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useErrorUntilData } from '#api/recovery.ts'
import { RequestError } from '../notices/request-error.tsx'
import { PageHeading } from './page-heading.tsx'
import { Skeleton } from './skeleton.tsx'

type Props<Entry> = {
  /** All that there are. */
  query: {
    data: readonly Entry[] | undefined
    error: Error | null
    isFetching: boolean
    refetch: () => unknown
  }
  id: string
  /** What one is called, such as `brand kit`. */
  noun: string
  icon: ReactNode
  /** Where all of them are. */
  list: string
  children: (entry: Entry) => ReactNode
}

/** Shows what belongs to one of a list once that is known, and what is so where it cannot be. */
export function KnownRecord<Entry extends { id: string }>(props: Props<Entry>) {
  const { query, id, noun, icon, list, children } = props
  const error = useErrorUntilData(query)
  const found = query.data?.find((known) => known.id === id.toLowerCase())
  if (found) return children(found)
  if (!query.data && error) {
    const title = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`
    return (
      <>
        <title>{`${title} · Greenroom`}</title>
        <PageHeading className="mb-5">{title}</PageHeading>
        <RequestError
          what={`The ${noun} could not be read.`}
          error={error}
          isFetching={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      </>
    )
  }
  if (!query.data || query.isFetching)
    return <Skeleton label={`Loading the ${noun}`} className="h-96" />
  return (
    <div className="mx-auto max-w-md py-20 text-center">
      <title>Not found · Greenroom</title>
      <span className="mx-auto mb-4 flex size-12 items-center justify-center rounded-xl border border-line bg-surface text-quiet">
        {icon}
      </span>
      <PageHeading>{`There is no such ${noun}`}</PageHeading>
      <p role="status" className="mt-2 text-quiet">
        It was deleted, or the link may be incomplete.
      </p>
      <Link
        href={list}
        className="mt-6 inline-flex h-9 items-center rounded-md bg-accent px-3.5 font-semibold text-on-accent hover:bg-accent-hover"
      >
        {`All ${noun}s`}
      </Link>
    </div>
  )
}
