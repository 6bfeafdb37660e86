import { useId } from 'react'

/** A row of choices of which one holds. It belongs to no form, even inside one. */
export function Segmented<Value extends string>(props: {
  label: string
  options: readonly (readonly [value: Value, label: string])[]
  /** Undefined while nothing is chosen. */
  value: Value | undefined
  onChange: (value: Value) => void
  className?: string
}) {
  const name = useId()
  return (
    <div
      role="radiogroup"
      aria-label={props.label}
      className={`inline-flex rounded-md border border-line bg-sunken p-0.5 ${props.className ?? ''}`}
    >
      {props.options.map(([value, label]) => (
        <label
          key={value}
          className="relative flex h-7 cursor-pointer items-center whitespace-nowrap rounded-sm px-2.5 text-quiet text-xs has-checked:bg-raised has-checked:font-medium has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            form=""
            name={name}
            value={value}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
            className="absolute inset-0 cursor-pointer appearance-none outline-none"
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  )
}
