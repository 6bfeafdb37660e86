import type { Conference } from '#contract/conference.ts'
import { formatDistance, formatDuration } from '#schedule/format.ts'
import { classNames } from '#ui/class-names.ts'
import {
  type ConferenceState,
  conferenceState,
  type StateKind,
  stateLabels,
} from './conference-state.ts'

const tones: Record<StateKind, { text: string; dot: string }> = {
  live: { text: 'text-danger', dot: 'drawn-dot bg-danger' },
  open: { text: 'text-success', dot: 'drawn-dot bg-success' },
  opens: { text: 'text-ink', dot: 'border-2 border-strong' },
  closed: { text: 'text-quiet', dot: 'drawn-dot bg-strong' },
}

/** What a conference is just now: a word, and how long it has been or will be so. */
export function StateBadge({ conference, now }: { conference: Conference; now: number }) {
  const state = conferenceState(conference, now)
  const { text, dot } = tones[state.kind]
  return (
    <span className="inline-flex items-baseline gap-2 whitespace-nowrap">
      <span
        aria-hidden
        className={classNames(
          'size-2 shrink-0 self-center rounded-full',
          dot,
          state.kind === 'live' && 'animate-pulse',
        )}
      />
      <span>
        <span className={classNames('font-medium', text)}>{stateLabels[state.kind]}</span>
        <span className="text-quiet text-xs tabular-nums">{remark(state, now)}</span>
      </span>
    </span>
  )
}

function remark(state: ConferenceState, now: number): string {
  switch (state.kind) {
    case 'live':
      return state.minutes === null ? '' : ` ${formatDuration(state.minutes * 60_000)}`
    case 'opens':
      return `, ${formatDistance(state.at, now)}`
    case 'open':
      return state.until === null ? '' : `, closes ${formatDistance(state.until, now)}`
    case 'closed':
      return `, ${formatDistance(state.at, now)}`
  }
}
