import { useSyncExternalStore } from 'react'
import type { Scene } from './describe-preview.ts'
import type { Highlight } from './highlight.ts'
import { stepOfRole } from './use-shown-scene.ts'

/**
 * Says which scene shows the highlighted colour where this one does not. It renders alone, so that
 * pointing at a field does not render the room again.
 */
export function OtherSceneHint({ highlight, scene }: { highlight: Highlight; scene: Scene }) {
  const target = useSyncExternalStore(highlight.subscribe, highlight.get, () => null)
  if (!target || scene !== 'room' || !stepOfRole[target.role]) return null
  return (
    <p
      aria-hidden
      className="pointer-events-none absolute inset-x-0 top-3 mx-auto w-fit rounded-full border border-line bg-raised px-3 py-1 text-ink text-xs shadow-raised first-letter:uppercase"
    >
      {`${target.role} shows before joining`}
    </p>
  )
}
