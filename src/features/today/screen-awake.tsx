import { Smartphone } from 'lucide-react'
import { classNames } from '#ui/class-names.ts'
import { useScreenAwake } from './use-screen-awake.ts'

/** For a phone on the wall: keeps its screen on as long as the page is shown. */
export function ScreenAwake() {
  const awake = useScreenAwake()
  if (!awake) return null
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <button
        type="button"
        aria-pressed={awake.isOn}
        onClick={awake.toggle}
        className={classNames(
          'inline-flex h-7 items-center gap-1.5 rounded-md px-2 text-xs hover:bg-hover hover:text-ink',
          awake.isOn ? 'bg-accent-soft text-ink' : 'text-quiet',
        )}
      >
        <Smartphone aria-hidden className="size-3.5" />
        <span>Keep the screen on</span>
      </button>
      <span role="status" className="text-warning text-xs">
        {awake.isRefused && <span>This device does not allow it just now.</span>}
      </span>
    </span>
  )
}
