import { classNames } from '../class-names.ts'

/** A choice: its value, and what it is called. */
export type Option<Value extends string> = readonly [Value, string]

type Props<Value extends string> = {
  label: string
  value: Value
  /** The value that filters nothing. */
  usual: Value
  options: readonly Option<Value>[]
  onChange: (value: Value) => void
}

/** One filter; it stands out while it hides rows. */
export function SelectFilter<Value extends string>(props: Props<Value>) {
  const { label, value, usual, options, onChange } = props
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find(([option]) => option === event.target.value)
        if (chosen) onChange(chosen[0])
      }}
      className={classNames(
        'rich-select h-9 gap-2 rounded-md border px-2.5 text-ink text-sm transition-colors hover:border-quiet max-sm:grow',
        value === usual
          ? 'border-strong bg-surface'
          : 'border-accent bg-accent-soft font-medium forced-colors:border-2 forced-colors:border-[Highlight]',
      )}
    >
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  )
}
