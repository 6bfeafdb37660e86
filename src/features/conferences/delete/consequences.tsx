import type { Conference } from '#contract/conference.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { useMinute } from '#schedule/use-minute.ts'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { Notice } from '#ui/notices/notice.tsx'
import { conferenceState } from '../conference-state.ts'

/** What a deletion does, and above all to whom: people may be inside. */
export function Consequences({ conferences }: { conferences: readonly Conference[] }) {
  const now = useMinute()
  const live = conferences.filter((conference) => conferenceState(conference, now).kind === 'live')
  const [first] = live
  return (
    <div className="space-y-3">
      <p>
        {`This permanently deletes ${conferences.length === 1 ? 'the conference and its' : 'these conferences and their'} join tokens. Nobody will be able to join.`}
      </p>
      {first && (
        <Notice
          tone="danger"
          role="alert"
          title={
            live.length === 1
              ? conferences.length === 1
                ? 'Someone is in it now'
                : `Someone is in “${isolateDirection(titleOf(first))}” now`
              : `Someone is in ${live.length} of them now`
          }
        >
          {live.length > 1 && live.map((row) => isolateDirection(titleOf(row))).join(', ')}
        </Notice>
      )}
    </div>
  )
}
