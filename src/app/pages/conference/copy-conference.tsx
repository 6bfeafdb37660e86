import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { cachedConferences } from '#api/conference/conference-cache.ts'
import { conferenceById } from '#api/conference/conferences.ts'
import { retryInterval, useErrorUntilData } from '#api/recovery.ts'
import { epochMs } from '#contract/date-time.ts'
import { isUuid } from '#contract/ids.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { CopyBanner } from '#features/conference-form/copy-banner.tsx'
import { copyOf } from '#features/conference-form/values/copy-of.ts'
import type { FormValues } from '#features/conference-form/values/form-values.ts'
import { type ScheduleValue, scheduleRequest } from '#schedule/fields/schedule-value.ts'
import { nextShift, parseShift, type Shift } from '#schedule/window/shift.ts'
import { shiftWindow } from '#schedule/window/window.ts'
import { zoneOfConference } from '#schedule/zone/names/conference-zones.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { paths } from '../../paths.ts'
import { NewConference } from './new-conference.tsx'

/** The form, started from a conference as it is now, its window moved where the address says so. */
export default function CopyConference({ source, move }: { source: string; move: string }) {
  const [, navigate] = useLocation()
  const client = useQueryClient()
  // A copy is of what the conference is now; while it is filled in, the original stays as it was.
  const original = useQuery({
    ...conferenceById(source),
    refetchInterval: ({ state }) => retryInterval(state.error),
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
  })
  const error = useErrorUntilData(original)
  const [copy, setCopy] = useState<{ values: FormValues; banner: ReactNode }>()
  if (!copy && original.data && original.isFetchedAfterMount && !original.isFetching) {
    const taken = new Set(cachedConferences(client).map(({ name }) => name))
    const values = copyOf(original.data, zoneOfConference(source) ?? operatorZone(), taken)
    const shift = parseShift(move) ?? proposedShift(values, Date.now())
    setCopy({
      values: shift ? { ...values, ...shiftWindow(values, shift.unit, shift.count) } : values,
      banner: <CopyBanner title={titleOf(original.data)} window={values} />,
    })
  }
  if (copy) return <NewConference initial={copy.values} source={source} notice={copy.banner} />
  if (error)
    return (
      <OriginalMissing
        error={error}
        isFetching={original.isFetching}
        isWhole={isUuid(source)}
        onRetry={() => void original.refetch()}
        onEmpty={() => navigate(paths.newConference)}
      />
    )
  return <Skeleton label="Loading the conference to start from" className="h-96" />
}

/** A copy of what is over would be over too: the next same weekday makes sense. */
function proposedShift(value: ScheduleValue, now: number): Shift | undefined {
  const { join_from, join_until } = scheduleRequest(value)
  const end = join_until ?? join_from
  return end !== undefined && epochMs(end) <= now ? nextShift(value, 'week', now) : undefined
}

type MissingProps = {
  error: Error
  isFetching: boolean
  /** Whether what was asked for can be the id of a conference at all. */
  isWhole: boolean
  onRetry: () => void
  onEmpty: () => void
}

function OriginalMissing({ isWhole, onEmpty, ...request }: MissingProps) {
  return (
    <div className="max-w-2xl">
      <title>New conference · Greenroom</title>
      <PageHeading className="mb-5">New conference</PageHeading>
      {isWhole ? (
        <RequestError
          what="The conference to start from could not be loaded."
          {...request}
          actions={<Button onClick={onEmpty}>Start with an empty form</Button>}
        />
      ) : (
        <Notice
          tone="danger"
          role="alert"
          title="The conference to start from could not be loaded. This link may be incomplete."
          actions={<Button onClick={onEmpty}>Start with an empty form</Button>}
        >
          <p>No conference has an id like the one in it: ask for the link again.</p>
        </Notice>
      )}
    </div>
  )
}
