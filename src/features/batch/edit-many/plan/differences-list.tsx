import { useVirtualizer } from '@tanstack/react-virtual'
import { CircleAlert, X } from 'lucide-react'
import { type Ref, useImperativeHandle, useRef } from 'react'
import { fieldLabels } from '#contract/conference-fields.ts'
import { formatClock } from '#schedule/format.ts'
import { formatOffset } from '#schedule/offset.ts'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { ChangeList } from './change-list.tsx'
import type { ClockReading } from './conference-edit.ts'
import type { ConferencePlan } from './plan-edit.ts'
import type { ClockChange } from './plan-window.ts'

/** About how high a conference is, until it is measured. */
const ROW_HEIGHT = 72

type Props = {
  ref: Ref<HTMLElement>
  plans: readonly ConferencePlan[]
  zone: string
  reading: ClockReading | undefined
  onLeaveOut: (ids: readonly string[]) => void
}

/** What will be sent for each conference. Only those in view are in the page. */
export function DifferencesList({ ref, plans, zone, reading, onLeaveOut }: Props) {
  const scroller = useRef<HTMLElement>(null)
  useImperativeHandle(ref, () => scroller.current ?? document.body)
  const virtualizer = useVirtualizer({
    count: plans.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => plans[index]?.conference.id ?? index,
    overscan: 6,
    useFlushSync: false,
  })
  return (
    <section
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label="Differences by conference"
      className="max-h-[60vh] overflow-auto rounded-lg border border-line bg-surface xl:max-h-[calc(100vh-15rem)]"
    >
      <ul className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const plan = plans[index]
          return (
            plan && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={plans.length}
                className="absolute inset-x-0 top-0 border-line border-b py-2.5 ps-4 pe-2"
                style={{ transform: `translateY(${start}px)` }}
              >
                <Differences plan={plan} zone={zone} reading={reading} onLeaveOut={onLeaveOut} />
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}

function Differences({
  plan,
  zone,
  reading,
  onLeaveOut,
}: Omit<Props, 'plans' | 'ref'> & { plan: ConferencePlan }) {
  const { conference, changes, clockChanges, problem } = plan
  const title = conference.display_name ?? conference.name
  return (
    <>
      <div className="flex items-center justify-between gap-2">
        <span className="min-w-0 truncate">
          <span dir="auto" translate="no" className="font-medium">
            {title}
          </span>
          <span translate="no" className="ms-2 font-mono text-quiet text-xs">
            {conference.name}
          </span>
        </span>
        <button
          type="button"
          aria-label={`Leave out ${isolateDirection(title)}`}
          className="grid size-7 shrink-0 place-items-center rounded-sm text-quiet hover:bg-hover hover:text-ink"
          onClick={() => onLeaveOut([conference.id])}
        >
          <X aria-hidden className="size-3.5" />
        </button>
      </div>
      <div className="mt-0.5 pe-2">
        <ChangeList changes={changes} zone={zone} />
      </div>
      {clockChanges.map((change) => (
        <p key={change.end} className="mt-1 text-warning text-xs">
          {clockChangeText(change, zone, reading)}
        </p>
      ))}
      {problem !== undefined && !(clockChanges.length > 0 && reading === undefined) && (
        <p className="mt-1 flex items-center gap-1.5 text-danger text-xs">
          <CircleAlert aria-hidden className="size-3.5 shrink-0" />
          <span>{problem}</span>
        </p>
      )}
    </>
  )
}

function clockChangeText(
  { end, kind, earlier, later }: ClockChange,
  zone: string,
  reading: ClockReading | undefined,
): string {
  const [first, second] = [earlier, later].map(
    ({ at, offset }) => `${formatClock(at, zone)} ${formatOffset(offset)}`,
  )
  const what = kind === 'gap' ? 'Clocks skip this time' : 'Clocks show this time twice'
  const chosen = { earlier: `: ${first} is taken`, later: `: ${second} is taken` }
  return `${fieldLabels[end]}: ${what}${reading === undefined ? `: ${first} or ${second}` : chosen[reading]}`
}
