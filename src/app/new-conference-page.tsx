import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { conferenceById } from '#api/conferences.ts'
import { failureWords, RequestFailed } from '#api/failure.ts'
import { serverStatus } from '#api/status.ts'
import type { Conference } from '#contract/conference.ts'
import { ConferenceForm } from '#features/conference-form/conference-form.tsx'
import { copyOf, emptyForm } from '#features/conference-form/form-values.ts'
import { CreatedConference } from '#features/conferences/created-conference.tsx'
import { zoneOfConference } from '#schedule/conference-zones.ts'
import { operatorZone } from '#schedule/zone-names.ts'
import { Button } from '#ui/button.tsx'
import { FailureNotice } from '#ui/failure-notice.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { paths } from './paths.ts'

/** `/conferences/new`: the form, then what came of it. `?from={id}` starts from a conference. */
export default function NewConferencePage() {
  const [search] = useSearchParams()
  const source = search.get('from') ?? ''
  return <NewConference key={source} source={source} />
}

function NewConference({ source }: { source: string }) {
  const [, navigate] = useLocation()
  const [created, setCreated] = useState<Conference>()
  const { data: status } = useQuery(serverStatus)
  const original = useQuery({ ...conferenceById(source), enabled: source !== '' })
  const [zone] = useState(() => zoneOfConference(source) ?? operatorZone())
  const space = status?.space ?? null

  if (created)
    return (
      <>
        <title>Created · Greenroom</title>
        <CreatedConference
          conference={created}
          space={space}
          onAnother={() => navigate(paths.copyOf(created.id))}
          onNew={() => {
            setCreated(undefined)
            navigate(paths.newConference)
          }}
        />
      </>
    )
  if (source !== '' && original.error)
    return (
      <OriginalMissing
        error={original.error}
        onRetry={() => void original.refetch()}
        onEmpty={() => navigate(paths.newConference)}
      />
    )
  if (source !== '' && !original.data)
    return <Skeleton label="Loading the conference to start from" className="h-96" />
  return (
    <>
      <title>New conference · Greenroom</title>
      <h1 className="mb-5 font-semibold text-xl">New conference</h1>
      <ConferenceForm
        initial={original.data ? copyOf(original.data, zone) : emptyForm(zone)}
        source={source}
        space={space}
        onCreated={setCreated}
      />
    </>
  )
}

function OriginalMissing(props: { error: Error; onRetry: () => void; onEmpty: () => void }) {
  if (!(props.error instanceof RequestFailed)) throw props.error
  const { title, detail, requestId, mayRepeat } = failureWords(props.error.failure, 'read')
  return (
    <div className="mx-auto max-w-xl py-16">
      <FailureNotice
        title={`The conference to start from could not be loaded. ${title}`}
        detail={detail}
        requestId={requestId}
        actions={
          <>
            {mayRepeat && <Button onClick={props.onRetry}>Try again</Button>}
            <Button onClick={props.onEmpty}>Start with an empty form</Button>
          </>
        }
      />
    </div>
  )
}
