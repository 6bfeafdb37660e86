import { Kbd } from '#ui/kbd.tsx'

type Props = { shown: number; loaded: number; hasMore: boolean }

/** How many there are, and which keys do what. */
export function ListCaption({ shown, loaded, hasMore }: Props) {
  return (
    <div className="mb-1 flex min-h-6 flex-wrap items-center justify-between gap-x-6 gap-y-1 text-quiet text-xs">
      <p role="status" className="tabular-nums">
        {caption({ shown, loaded, hasMore })}
      </p>
      <p className="flex items-center gap-4 max-md:hidden">
        <span className="flex items-center gap-1">
          <Kbd>↑</Kbd>
          <Kbd>↓</Kbd> move
        </span>
        <span className="flex items-center gap-1">
          <Kbd>↵</Kbd> open
        </span>
        <span className="flex items-center gap-1">
          <Kbd>Space</Kbd> select
        </span>
        <span className="flex items-center gap-1">
          <Kbd>/</Kbd> search
        </span>
        <span className="flex items-center gap-1 max-lg:hidden">
          <Kbd>c</Kbd> copy link
        </span>
        <span className="flex items-center gap-1 max-lg:hidden">
          <Kbd>e</Kbd> edit
        </span>
        <span className="flex items-center gap-1 max-lg:hidden">
          <Kbd>r</Kbd> repeat
        </span>
        <span className="flex items-center gap-1">
          <Kbd>n</Kbd> new
        </span>
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
