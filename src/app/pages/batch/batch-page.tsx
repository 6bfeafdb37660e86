import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { serverStatus } from '#api/status.ts'
import { isUuid } from '#contract/ids.ts'
import type { HandOut } from '#features/batch/results/result.ts'
import { BatchPage } from '#features/batch/run/batch-page.tsx'
import { LinkIncomplete } from '#features/conferences/detail/detail-states.tsx'
import { guestLink } from '#features/conferences/share/guest-link/guest-link.ts'
import { linkOf } from '#features/conferences/share/guest-link/remembered-links.ts'
import { calendarFile } from '#features/conferences/share/invitation/calendar-file.ts'
import { invitation } from '#features/conferences/share/invitation/invitation.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { paths } from '../../paths.ts'

const to = { batches: paths.batches, batch: paths.batch, conference: paths.conference }

/** `/batch/{id}`: one batch. */
export default function BatchDetailPage({ id }: { id: string }) {
  return isUuid(id) ? (
    <ExistingBatch id={id} />
  ) : (
    <LinkIncomplete list={paths.batches} what="batch" />
  )
}

function ExistingBatch({ id }: { id: string }) {
  const pattern = useQuery(serverStatus).data?.joinUrl
  const handOut = useMemo((): HandOut => handOutBy(pattern), [pattern])
  return (
    <>
      <title>Batch · Greenroom</title>
      <BatchPage id={id} to={to} handOut={handOut} />
    </>
  )
}

/** Hands conferences out as their own pages do. */
function handOutBy(pattern: string | undefined): HandOut {
  const link: HandOut['link'] = (conference) =>
    pattern === undefined ? (linkOf(conference) ?? '') : guestLink(pattern, conference)
  const invite: HandOut['invitation'] = (conference, zone) =>
    invitation({ conference, zone, join: { kind: 'link', link: link(conference) } })
  return {
    link,
    invitation: invite,
    calendar: (conferences) =>
      calendarFile(
        ...conferences.map((conference) => ({
          conference,
          notes: invite(conference, operatorZone()),
          link: link(conference),
          reminder: null,
          now: Date.now(),
        })),
      ),
  }
}
