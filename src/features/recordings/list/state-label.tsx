import { Check, CirclePause, Disc, LoaderCircle } from 'lucide-react'
import type { RecordingFacts } from '#contract/rooms/recording.ts'
import { stateText } from '../recording-text.ts'

const icons = {
  recording: <Disc aria-hidden className="size-3.5 shrink-0 text-danger" />,
  paused: <CirclePause aria-hidden className="size-3.5 shrink-0 text-warning" />,
  processing: <LoaderCircle aria-hidden className="size-3.5 shrink-0 animate-spin text-quiet" />,
  completed: <Check aria-hidden className="size-3.5 shrink-0 text-success" />,
} as const

/** How far a recording is. */
export function StateLabel({ status }: Pick<RecordingFacts, 'status'>) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap align-middle">
      {status !== null && icons[status]}
      <span>{stateText(status)}</span>
    </span>
  )
}
