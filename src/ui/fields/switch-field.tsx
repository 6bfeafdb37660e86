import type { ComponentProps, ReactNode } from 'react'

type Props = Omit<ComponentProps<'input'>, 'id' | 'type'> & {
  id: string
  label: string
  hint: ReactNode
}

/** A checkbox drawn as a switch, with its label and what it does. The whole row can be pressed. */
export function SwitchField({ id, label, hint, ...input }: Props) {
  return (
    <div className="relative flex items-start justify-between gap-4 py-2.5">
      <div className="min-w-0">
        <label htmlFor={id} className="font-medium after:absolute after:inset-0">
          {label}
        </label>
        <p id={`${id}-hint`} className="text-quiet text-xs">
          {hint}
        </p>
      </div>
      <span className="relative mt-0.5 inline-flex shrink-0">
        <input
          {...input}
          id={id}
          type="checkbox"
          aria-describedby={`${id}-hint`}
          className="peer h-5 w-9 cursor-pointer appearance-none rounded-full border border-strong bg-sunken transition-colors checked:border-accent checked:bg-accent forced-colors:border-[ButtonText] forced-colors:checked:border-[Highlight] forced-colors:checked:bg-[Highlight]"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute top-1 left-1 size-3 rounded-full bg-strong transition-transform peer-checked:translate-x-4 peer-checked:bg-on-accent forced-colors:bg-[ButtonText] forced-colors:peer-checked:bg-[HighlightText]"
        />
      </span>
    </div>
  )
}
