import { Redo2, Undo2 } from 'lucide-react'
import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { classNames } from '#ui/class-names.ts'
import { offerStudio } from './open-studio.ts'
import type { Studio } from './studio.ts'
import { ThemeMenu } from './theme-menu.tsx'

/** One quiet row above the ten colours. What it opens stands below it or below the fields. */
export default function StudioToolbar({ studio }: { studio: Studio }) {
  useEffect(() => offerStudio(studio), [studio])
  const { canUndo, canRedo, announcement, isStarting, isReporting } = useSyncExternalStore(
    studio.subscribe,
    studio.getState,
  )
  return (
    <div className="-mx-2.5 flex min-h-8 flex-wrap items-center gap-x-1">
      <Toggle isOpen={isStarting} onToggle={(isOpen) => studio.show({ isStarting: isOpen })}>
        Start from…
      </Toggle>
      <Toggle isOpen={isReporting} onToggle={(isOpen) => studio.show({ isReporting: isOpen })}>
        Contrast
      </Toggle>
      <ThemeMenu studio={studio} />
      <p
        role="status"
        className="min-w-0 flex-[1_1_9rem] truncate px-1 text-end text-quiet text-xs empty:flex-none"
      >
        {announcement}
      </p>
      {(canUndo || canRedo) && (
        <span className="ms-auto flex">
          <Arrow label="Undo" keys="Control+Z Meta+Z" isOff={!canUndo} onPress={studio.undo}>
            <Undo2 aria-hidden className="size-4" />
          </Arrow>
          <Arrow
            label="Redo"
            keys="Control+Shift+Z Meta+Shift+Z"
            isOff={!canRedo}
            onPress={studio.redo}
          >
            <Redo2 aria-hidden className="size-4" />
          </Arrow>
        </span>
      )}
    </div>
  )
}

function Toggle(props: {
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      aria-expanded={props.isOpen}
      onClick={() => props.onToggle(!props.isOpen)}
      className={classNames(
        'h-8 rounded-md px-2.5 font-medium transition-colors hover:bg-hover hover:text-ink',
        props.isOpen
          ? 'bg-hover text-ink forced-colors:border forced-colors:border-[Highlight]'
          : 'text-quiet',
      )}
    >
      {props.children}
    </button>
  )
}

/** At its end a button stays focusable, so that a keyboard does not lose its place. */
function Arrow(props: {
  label: string
  keys: string
  isOff: boolean
  onPress: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      aria-keyshortcuts={props.keys}
      aria-disabled={props.isOff}
      onClick={() => !props.isOff && props.onPress()}
      className="grid size-8 place-items-center rounded-md text-quiet hover:bg-hover hover:text-ink aria-disabled:opacity-40"
    >
      {props.children}
    </button>
  )
}
