import { useRef } from 'react'
import { useDateSegment } from 'react-aria/useDateField'
import type { DateFieldState, DateSegment } from 'react-stately/useDateFieldState'
import '../fields/one-line.ts'
import './quiet-selection.ts'

/** One part of a date-time field, or a sign between two. */
export function DateTimeSegment(props: {
  readonly segment: DateSegment
  readonly state: DateFieldState
}) {
  const { segment, state } = props
  const ref = useRef<HTMLSpanElement>(null)
  const { segmentProps } = useDateSegment(segment, state, ref)
  if (segment.type === 'literal')
    return (
      <span {...segmentProps} ref={ref} className="shrink-0 whitespace-pre text-quiet">
        {segment.text}
      </span>
    )
  return (
    <span
      {...segmentProps}
      ref={ref}
      data-segment={segment.type}
      className={`inline-flex h-7 min-w-6 shrink-0 items-center justify-center rounded-sm px-0.5 outline-none focus:bg-accent focus:text-on-accent forced-colors:focus:outline-2 forced-colors:focus:outline-solid ${
        segment.isPlaceholder ? 'text-quiet' : 'text-ink'
      }`}
    >
      {segment.text}
    </span>
  )
}
