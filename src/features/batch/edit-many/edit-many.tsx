import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { conferencesByIds } from '#api/conference/conferences-by-ids.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import { RequestError } from '#ui/notices/request-error.tsx'
import { BackLink } from '#ui/page/back-link.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { readEditDraft } from './edit-draft.ts'
import { EditForm } from './edit-form.tsx'

type Props = {
  to: { conferences: string; batch: (id: string) => string }
}

/** Changes what several conferences have in common: what was chosen in the list. */
export function EditMany({ to }: Props) {
  const client = useQueryClient()
  const [draft] = useState(readEditDraft)
  const query = useQuery({
    ...conferencesByIds(client, draft.ids),
    enabled: draft.ids.length > 0,
  })
  const error = useErrorUntilData(query)
  if (draft.ids.length === 0)
    return (
      <Nothing to={to} text="Choose conferences in the list first: tick them, then press Edit." />
    )
  if (query.data?.length === 0)
    return <Nothing to={to} text="None of the chosen conferences is there any more." />
  if (query.data) return <EditForm to={to} draft={draft} found={query.data} />
  if (error)
    return (
      <>
        <BackLink href={to.conferences}>Conferences</BackLink>
        <PageHeading className="mb-5">Edit conferences</PageHeading>
        <RequestError
          what="The conferences could not be loaded."
          error={error}
          isFetching={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      </>
    )
  return <Skeleton label="Loading the conferences" className="h-96" />
}

function Nothing({ to, text }: Props & { text: string }) {
  return (
    <>
      <BackLink href={to.conferences}>Conferences</BackLink>
      <PageHeading>Edit conferences</PageHeading>
      <p className="mt-2 text-quiet">{text}</p>
      <Link href={to.conferences} className="mt-4 inline-block font-medium underline">
        Go to the list
      </Link>
    </>
  )
}
