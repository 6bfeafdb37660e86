import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { conferenceById } from '#api/conference/conferences.ts'
import { isMissing } from '#api/failure.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import { serverStatus } from '#api/status.ts'
import { CreatedConference } from '#features/conferences/created-conference.tsx'
import { DetailMissing, DetailUnavailable } from '#features/conferences/detail/detail-states.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { conferenceLinks } from '../../conference-links.ts'
import { paths } from '../../paths.ts'

/** `/conferences/{id}?created`: what was created, and everything to share. Survives a reload. */
export default function CreatedPage({ id }: { id: string }) {
  const [, navigate] = useLocation()
  const query = useQuery(conferenceById(id))
  const { data, refetch, isFetching } = query
  const error = useErrorUntilData(query)
  const { data: status } = useQuery(serverStatus)
  if (isMissing(error)) return <DetailMissing name={null} list={paths.conferences} />
  if (data)
    return (
      <>
        <title>Created · Greenroom</title>
        <CreatedConference
          conference={data}
          space={status?.space ?? null}
          href={paths.conference(id)}
          onAnother={() => navigate(conferenceLinks.copyOf(id))}
          onNew={() => navigate(paths.newConference)}
        />
      </>
    )
  if (error)
    return (
      <DetailUnavailable
        heading="Created"
        error={error}
        isFetching={isFetching}
        onRetry={() => void refetch()}
      />
    )
  return <Skeleton label="Loading the conference" className="h-96" />
}
