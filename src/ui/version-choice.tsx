import type { ReactNode } from 'react'

export type Side = 'theirs' | 'ours'

type Props<Part extends string> = {
  /** Of the radio buttons' groups; unique on the page. */
  name: string
  parts: readonly Part[]
  labelOf: (part: Part) => string
  /** What one's own version is called. */
  ours: string
  choices: Readonly<Partial<Record<Part, Side>>>
  onChoose: (part: Part, side: Side) => void
  /** One part as that side has it. */
  render: (part: Part, side: Side) => ReactNode
}

/** Two versions of the same thing, beside each other: one is chosen for each part that differs. */
export function VersionChoice<Part extends string>(props: Props<Part>) {
  const { name, parts, labelOf, ours, choices, onChoose, render } = props
  const sides = [
    ['theirs', 'Theirs'],
    ['ours', ours],
  ] as const
  return (
    <div className="mt-4 -mx-0.5 max-h-[45dvh] space-y-4 overflow-y-auto p-0.5">
      {parts.map((part) => (
        <fieldset key={part}>
          <legend className="font-medium text-ink">{labelOf(part)}</legend>
          <div className="mt-1.5 grid gap-2 sm:grid-cols-2">
            {sides.map(([side, label]) => (
              <label
                key={side}
                className="flex cursor-pointer items-start gap-2.5 rounded-md border border-line p-2.5 text-ink hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft"
              >
                <input
                  type="radio"
                  name={`${name}-${part}`}
                  checked={choices[part] === side}
                  onChange={() => onChoose(part, side)}
                  className="mt-0.5 accent-accent"
                />
                <span className="min-w-0">
                  <span className="block text-quiet text-xs">{label}</span>
                  {render(part, side)}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
