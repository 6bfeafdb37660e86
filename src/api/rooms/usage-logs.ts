import { usageLog } from '#contract/rooms/usage-log.ts'
import { pagedList } from '../paged-list.ts'

/** What a session that runs costs grows. */
const REFRESH_MS = 60_000

/** So that a page stays below the 1 MiB that the server reads, with charges of many parts. */
const PAGE_SIZE = 300

/** Sessions that were created in a time, deleted ones included. Ends are instants of RFC 3339. */
export type UsageSpan = { after: string; before: string }

/** @returns options for `useAllPages`: what SignalWire charged for them */
export function usageLogs({ after, before }: UsageSpan) {
  return pagedList({
    queryKey: ['usage-logs', after, before],
    path: '/api/video/logs',
    query: { include_deleted: 'true', created_after: after, created_before: before },
    row: usageLog,
    pageSize: PAGE_SIZE,
    refreshMs: REFRESH_MS,
  })
}
