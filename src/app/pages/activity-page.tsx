import type { QueryClient } from '@tanstack/react-query'
import { submissionList } from '#api/submissions/submission-list.ts'
import { Activity } from '#features/activity/activity.tsx'
import { paths } from '../paths.ts'

/** Reads what the page shows first, unless it is filtered. */
export function read(client: QueryClient): Promise<void> {
  return client.prefetchInfiniteQuery(submissionList({}))
}

/** `/activity`: what was submitted, and what came of it. */
export default function ActivityPage() {
  return (
    <>
      <title>Activity · Greenroom</title>
      <Activity conferenceAddress={paths.conference} />
    </>
  )
}
