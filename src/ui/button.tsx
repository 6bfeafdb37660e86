import { LoaderCircle } from 'lucide-react'
import type { ComponentProps } from 'react'
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

/** A button. Never submits unless told to by `type`. */
export function Button({
  variant = 'secondary',
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: Props) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
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
