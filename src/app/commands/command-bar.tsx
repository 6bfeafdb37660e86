import { LayoutTemplate, Search } from 'lucide-react'
import { lazy, Suspense, useEffectEvent, useLayoutEffect, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { isComposing } from '#ui/keyboard/is-composing.ts'
import { Kbd } from '#ui/keyboard/kbd.tsx'
import { isApple, keyNames } from '#ui/keyboard/key-name.ts'
import { isPressed } from '#ui/keyboard/shortcut.ts'
import { useShortcuts } from '#ui/keyboard/use-shortcuts.ts'
import { useNextParts } from '../next-pages/use-next-parts.ts'
import { BatchNote } from '../shell/batch-note.tsx'
import type { CommandsProps, CommandsView } from './commands.tsx'
import { globalShortcuts } from './global-shortcuts.ts'

const Commands = lazy(() => import('./commands.tsx').catch(() => ({ default: NotLoaded })))

/**
 * The way to the command palette and the shortcuts, by a button and by keys. It comes after the
 * first paint of every page, and with it what can wait until then.
 */
export default function CommandBar() {
  useNextParts()
  const [view, setView] = useState<CommandsView>(null)
  // Once loaded it stays: it also tells what became of a command.
  const [isWanted, setWanted] = useState(false)
  const show = (next: CommandsView) => {
    if (next) setWanted(true)
    setView(next)
  }
  const toggle = useEffectEvent((event: KeyboardEvent) => {
    if (!isPressed(event, globalShortcuts.commands) || isComposing({ nativeEvent: event })) return
    // On Apple's machines Ctrl+K empties the line of a text field from the cursor on.
    if (event.ctrlKey && isApple()) return
    // A question that is open must be answered first.
    if (view === null && document.querySelector('dialog[open]')) return
    event.preventDefault()
    event.stopPropagation()
    show(view === 'commands' || view === 'templates' ? null : 'commands')
  })
  // Its button shows the keys: they work from the moment that it is seen.
  useLayoutEffect(() => {
    // Before the fields, some of which keep their keys to themselves.
    const press = (event: KeyboardEvent) => toggle(event)
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [])
  useShortcuts({ shortcuts: globalShortcuts.shortcuts }, { shortcuts: () => show('shortcuts') })
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label="Start from a template"
        title="Start from a template"
        onClick={() => show('templates')}
        className="me-1 grid size-8 place-items-center rounded-md text-quiet hover:bg-hover hover:text-ink"
      >
        <LayoutTemplate aria-hidden className="size-4" />
      </button>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts={isApple() ? 'Meta+K' : 'Control+K'}
        onClick={() => show('commands')}
        className="inline-flex h-8 min-w-8 items-center justify-center gap-2 rounded-md border border-line bg-surface px-2 text-quiet hover:bg-hover hover:text-ink"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="max-lg:sr-only">{globalShortcuts.commands.label}</span>
        <span aria-hidden className="flex gap-0.5 max-lg:hidden">
          {keyNames(globalShortcuts.commands.keys[0]).map((name) => (
            <Kbd key={name}>{name}</Kbd>
          ))}
        </span>
      </button>
      <BatchNote />
      {isWanted && (
        <Suspense>
          <Commands view={view} onView={show} />
        </Suspense>
      )}
    </>
  )
}

function NotLoaded({ view, onView }: CommandsProps) {
  if (!view) return null
  const close = () => onView(null)
  return (
    <Dialog
      title="The commands could not be loaded"
      onCancel={close}
      actions={<Button onClick={close}>Close</Button>}
    >
      <p>Check your connection, then load the page again.</p>
    </Dialog>
  )
}
