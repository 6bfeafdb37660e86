import { CircleAlert, TriangleAlert } from 'lucide-react'
import { fullness } from '#contract/rooms/attendance.ts'

type Props = {
  /** Undefined until it is known. */
  inside: number | undefined
  max: number | null
}

/** Says that a room is full or nearly so. It is always in the page, so that the change is read out. */
export function FullnessNotice({ inside, max }: Props) {
  const state = inside === undefined ? undefined : fullness(inside, max)
  return (
    <p role="status">
      {state === 'full' && (
        <span className="mt-1 flex items-start gap-1.5 font-medium text-danger">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>Full: nobody else can join until somebody leaves or stops sharing a screen.</span>
        </span>
      )}
      {state === 'nearly full' && (
        <span className="mt-1 flex items-start gap-1.5 font-medium text-warning">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>{`Nearly full: ${placesLeft(inside, max)}.`}</span>
        </span>
      )}
    </p>
  )
}

function placesLeft(inside = 0, max: number | null): string {
  const left = (max ?? 0) - inside
  return left === 1 ? '1 place is left' : `${left} places are left`
}
