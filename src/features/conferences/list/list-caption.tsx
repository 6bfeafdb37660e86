import { classNames } from '#ui/class-names.ts'
import { Kbd } from '#ui/keyboard/kbd.tsx'
import { keyNames } from '#ui/keyboard/key-name.ts'
import type { Shortcut } from '#ui/keyboard/shortcut.ts'
import { listShortcuts, rowShortcuts } from './list-shortcuts.ts'

const { move, open, select, copyLink, edit, repeat } = rowShortcuts

/** The keys that matter most; `?` shows all of them. */
const hints: readonly (readonly [Shortcut, words: string, className?: string])[] = [
  [move, 'move'],
  [open, 'open'],
  [select, 'select'],
  [listShortcuts.search, 'search'],
  [copyLink, 'copy link', 'max-lg:hidden'],
  [edit, 'edit', 'max-lg:hidden'],
  [repeat, 'repeat', 'max-lg:hidden'],
  [listShortcuts.create, 'new'],
]

type Props = { shown: number; loaded: number; hasMore: boolean }

/** How many there are, and which keys do what. */
export function ListCaption({ shown, loaded, hasMore }: Props) {
  return (
    <div className="mb-1 flex min-h-6 flex-wrap items-center justify-between gap-x-6 gap-y-1 text-quiet text-xs">
      <p role="status" className="tabular-nums">
        {caption({ shown, loaded, hasMore })}
      </p>
      <p className="flex items-center gap-4 max-md:hidden">
        {hints.map(([{ keys }, words, className]) => (
          <span key={words} className={classNames('flex items-center gap-1', className)}>
            {keys.map((key) => (
              <Kbd key={key}>{keyNames(key).join(' ')}</Kbd>
            ))}{' '}
            {words}
          </span>
        ))}
      </p>
    </div>
  )
}

function caption({ shown, loaded, hasMore }: Props): string {
  const count = loaded.toLocaleString('en')
  if (hasMore)
    return shown === loaded
      ? `The first ${count} are loaded`
      : `${shown.toLocaleString('en')} of the first ${count}`
  if (shown === loaded) return loaded === 1 ? '1 conference' : `${count} conferences`
  return `${shown.toLocaleString('en')} of ${count} conferences`
}
