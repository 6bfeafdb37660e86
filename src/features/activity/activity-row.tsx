import { ChevronRight } from 'lucide-react'
import { epochMs } from '#contract/date-time.ts'
import type { Submission } from '#contract/submission.ts'
import { formatClock } from '#schedule/format.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { ActivityDetail } from './activity-detail.tsx'
import { OutcomeBadge } from './outcome-badge.tsx'
import { durationOf, kindLabels, subjects } from './submission-text.ts'

/** The time of the day, to the minute; its title has the exact instant. */
function Clock({ value }: { value: string }) {
  const at = epochMs(value)
  return (
    <time dateTime={value} title={value}>
      {formatClock(at - (at % 60_000), operatorZone())}
    </time>
  )
}

/** Nobody signs people in here, or the submission came from elsewhere. */
function Unnamed() {
  return (
    <>
      <span aria-hidden>–</span>
      <span className="sr-only">no operator recorded</span>
    </>
  )
}

/** The columns, where there is room for them. */
export const columns =
  'md:grid md:grid-cols-[1.25rem_minmax(0,5.5rem)_6.5rem_minmax(0,1fr)_minmax(0,8rem)_9rem_5rem] md:items-center md:gap-x-3'

type Props = {
  submission: Submission
  displayName: string | null
  isOpen: boolean
  onToggle: () => void
  /** Where a conference is shown. */
  conferenceAddress: (id: string) => string
}

/** One submission; opens to all that is known of it. */
export function ActivityRow(props: Props) {
  const { submission, displayName, isOpen, onToggle, conferenceAddress } = props
  const { key, kind, state, name, operator, createdAt } = submission
  const detailId = `activity-${key}`
  return (
    <li className="border-line border-b last:border-b-0">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailId : undefined}
        onClick={onToggle}
        className={`block w-full px-3 py-2.5 text-start hover:bg-hover ${columns}`}
      >
        <ChevronRight
          aria-hidden
          className={`size-4 text-quiet transition-transform max-md:float-end ${isOpen ? 'rotate-90' : ''}`}
        />
        <span className="text-quiet max-md:block">
          <Clock value={createdAt} />
        </span>
        <span className="font-medium max-md:me-2">{kindLabels[kind]}</span>
        <span
          className="min-w-0 truncate text-left max-md:block"
          dir="auto"
          translate={name === null ? undefined : 'no'}
        >
          {displayName !== null && displayName !== name && <span>{displayName} </span>}
          <span className={displayName === null ? '' : 'font-mono text-quiet text-xs'}>
            {name ?? subjects[kind]}
          </span>
        </span>
        <span className="min-w-0 truncate text-left text-quiet max-md:me-3" dir="auto">
          <span className="sr-only">by </span>
          {operator === null ? <Unnamed /> : <span translate="no">{operator}</span>}
        </span>
        <OutcomeBadge state={state} />
        <span className="text-end text-quiet tabular-nums max-md:ms-3">
          <span className="sr-only">after </span>
          <span>{durationOf(submission) ?? '…'}</span>
        </span>
      </button>
      {isOpen && (
        <div id={detailId} className="border-line border-t bg-sunken/40 px-3 py-4 sm:px-5">
          <ActivityDetail submissionKey={key} conferenceAddress={conferenceAddress} />
        </div>
      )}
    </li>
  )
}
