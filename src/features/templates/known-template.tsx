import { useQuery } from '@tanstack/react-query'
import { LayoutTemplate } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { templates } from '#api/records/template-list.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import type { Template } from '#contract/template.ts'
import { RequestError } from '#ui/notices/request-error.tsx'
import { PageHeading } from '#ui/page-heading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

type Props = { id: string; list: string; children: (template: Template) => ReactNode }

/** Shows what belongs to a template once that is known, and what is so where it cannot be. */
export function KnownTemplate({ id, list, children }: Props) {
  const query = useQuery(templates)
  const error = useErrorUntilData(query)
  const template = query.data?.find((known) => known.id === id.toLowerCase())
  if (template) return children(template)
  if (!query.data && error)
    return (
      <>
        <title>Template · Greenroom</title>
        <PageHeading className="mb-5">Template</PageHeading>
        <RequestError
          what="The template could not be read."
          error={error}
          isFetching={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      </>
    )
  if (!query.data || query.isFetching)
    return <Skeleton label="Loading the template" className="h-96" />
  return (
    <div className="mx-auto max-w-md py-20 text-center">
      <title>Not found · Greenroom</title>
      <span className="mx-auto mb-4 flex size-12 items-center justify-center rounded-xl border border-line bg-surface text-quiet">
        <LayoutTemplate aria-hidden className="size-6" />
      </span>
      <PageHeading>There is no such template</PageHeading>
      <p role="status" className="mt-2 text-quiet">
        It was deleted, or the link may be incomplete.
      </p>
      <Link
        href={list}
        className="mt-6 inline-flex h-9 items-center rounded-md bg-accent px-3.5 font-semibold text-on-accent hover:bg-accent-hover"
      >
        All templates
      </Link>
    </div>
  )
}
