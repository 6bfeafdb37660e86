import { LoaderCircle } from 'lucide-react'
import { type ComponentProps, type MouseEvent, useRef } from 'react'
import { classNames } from './class-names.ts'

// A transparent border is there in forced colours, which take the background away.
const variants = {
  primary: 'border border-transparent bg-accent text-on-accent hover:bg-accent-hover font-semibold',
  secondary: 'border border-strong bg-surface hover:bg-hover font-medium',
  danger: 'border border-transparent bg-danger text-surface hover:opacity-90 font-semibold',
  quiet: 'border border-transparent text-quiet hover:bg-hover hover:text-ink font-medium',
} as const

type Props = ComponentProps<'button'> & {
  variant?: keyof typeof variants
  /** Shows a spinner, stays focusable and ignores clicks. */
  busy?: boolean
}

/**
 * A button. Never submits unless told to by `type`. A press counts even where the page moves the
 * button away before it ends, as a late message above it does; released elsewhere, it does not.
 */
export function Button({
  variant = 'secondary',
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: Props) {
  const pressedAt = useRef<DOMRect>(null)
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    const wasPressedAt = pressedAt.current
    pressedAt.current = null
    const isReleasedHere =
      // Of a key, or of a script.
      event.detail === 0 ||
      !wasPressedAt ||
      [wasPressedAt, event.currentTarget.getBoundingClientRect()].some((box) => isIn(box, event))
    if (busy || !isReleasedHere) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || undefined}
      onPointerDown={({ currentTarget, pointerId }) => {
        currentTarget.setPointerCapture(pointerId)
        pressedAt.current = currentTarget.getBoundingClientRect()
      }}
      onClick={click}
      className={classNames(
        'inline-flex h-9 items-center justify-center gap-2 whitespace-nowrap rounded-md px-3.5 text-sm transition-colors',
        'disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-progress',
        variants[variant],
        className,
      )}
    >
      {busy && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {typeof children === 'string' ? <span>{children}</span> : children}
    </button>
  )
}

function isIn(box: DOMRect, { clientX, clientY }: MouseEvent): boolean {
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom
}
