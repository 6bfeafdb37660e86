import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { resolveFieldTime } from '#schedule/fields/field-time.ts'
import type { ScheduleValue } from '#schedule/fields/schedule-value.ts'
import { useMinute } from '#schedule/use-minute.ts'
import { windowRemarks } from '#schedule/window/window-remarks.ts'
import { useSameDayRemark } from './use-same-day-remark.ts'

type Props = {
  value: ScheduleValue
  /** The conference that is edited. */
  ownId: string | undefined
}

/** What is allowed but worth a second look, before anything is sent. */
export default function ScheduleRemarks({ value, ownId }: Props): ReactNode {
  const remarks = windowRemarks(value, useMinute())
  const hasStart = resolveFieldTime(value.join_from, value.time_zone).kind === 'instant'
  return (
    <div role="status" className="mt-3 text-sm empty:hidden">
      {hasStart ? (
        <RemarksWithSameDay remarks={remarks} value={value} ownId={ownId} />
      ) : (
        <Remarks remarks={remarks} />
      )}
    </div>
  )
}

/** Follows the display name, which matters only once there is a day. */
function RemarksWithSameDay({ remarks, value, ownId }: Props & { remarks: readonly string[] }) {
  return <Remarks remarks={[...remarks, ...useSameDayRemark(value, ownId)]} />
}

function Remarks({ remarks }: { remarks: readonly string[] }) {
  if (remarks.length === 0) return null
  return (
    <ul aria-label="Worth a second look" className="space-y-1">
      {remarks.map((remark) => (
        <li key={remark} className="flex items-start gap-2">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
          <span>{remark}</span>
        </li>
      ))}
    </ul>
  )
}
