import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { conferenceById } from '#api/conference/conferences.ts'
import { isMissing } from '#api/failure.ts'
import { retryInterval, useErrorUntilData } from '#api/recovery.ts'
import type { Conference } from '#contract/conference.ts'
import { isUuid } from '#contract/ids.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { ConferenceForm } from '#features/conference-form/conference-form.tsx'
import { updateParts } from '#features/conference-form/review/update-parts.ts'
import {
  DetailMissing,
  DetailUnavailable,
  LinkIncomplete,
} from '#features/conferences/detail/detail-states.tsx'
import { ThemeStudio } from '#features/theme-studio/theme-studio.tsx'
import { useNavigateFromHere } from '#lib/state/use-navigate-from-here.ts'
import { zoneOfConference } from '#schedule/zone/names/conference-zones.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { announce } from '#ui/notices/announcer.tsx'
import { BackLink } from '#ui/page/back-link.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { paths } from '../../paths.ts'

/** `/conferences/{id}/edit`: the form on an existing conference. */
export default function EditConferencePage({ id }: { id: string }) {
  if (!isUuid(id)) return <LinkIncomplete list={paths.conferences} />
  return <EditConference id={id} />
}

function EditConference({ id }: { id: string }) {
  const navigate = useNavigateFromHere()
  const query = useQuery({
    ...conferenceById(id),
    // It is read once, and once more before a change goes out: nothing moves under what is typed.
    refetchInterval: ({ state }) => retryInterval(state.error),
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
  })
  const { data, refetch, isFetchedAfterMount, isFetching } = query
  const error = useErrorUntilData(query)
  const [conference, setConference] = useState<Conference>()
  const [zone] = useState(() => zoneOfConference(id) ?? operatorZone())
  if (!conference && data && isFetchedAfterMount && !isFetching && !error) setConference(data)
  if (!conference) {
    if (isMissing(error))
      return <DetailMissing name={data ? titleOf(data) : null} list={paths.conferences} />
    if (error)
      return (
        <DetailUnavailable
          heading="Edit conference"
          error={error}
          isFetching={isFetching}
          onRetry={() => void refetch()}
        />
      )
    return <Skeleton label="Loading the conference" className="h-96" />
  }
  const title = isolateDirection(titleOf(conference))
  return (
    <>
      <title>{`Edit ${title} · Greenroom`}</title>
      <BackLink href={paths.conference(id)}>{title}</BackLink>
      <PageHeading className="mb-5">{`Edit ${title}`}</PageHeading>
      <ConferenceForm
        task={{ call: 'update', conference, zone, parts: updateParts }}
        themeTools={ThemeStudio}
        onDone={(saved, before) => {
          announce('The changes were saved.')
          navigate(paths.conference(id), before ? { state: { before, saved } } : {})
        }}
      />
    </>
  )
}
