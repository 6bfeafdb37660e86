import { Minus, Plus } from 'lucide-react'

/** At its end a button stays focusable, so that a keyboard does not lose its place. */
const button =
  'grid size-7 shrink-0 cursor-pointer place-items-center rounded-sm text-ink hover:bg-surface aria-disabled:cursor-default aria-disabled:opacity-40 aria-disabled:hover:bg-transparent'

/**
 * How many people the preview shows: one more, one fewer, or drawn along a line. It belongs to no
 * form, even inside one.
 *
 * @param props.onChange called with the new number, from 1 to the limit
 */
export function PeopleStepper({
  people,
  limit,
  onChange,
}: {
  people: number
  limit: number
  onChange: (people: number) => void
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would join the form around it.
    <div role="group" aria-label="People" className="flex min-w-0 items-center gap-2">
      <span aria-hidden className="text-quiet text-xs">
        People
      </span>
      <div className="flex items-center rounded-md border border-line bg-sunken p-0.5">
        <button
          type="button"
          form=""
          aria-label="One person fewer"
          aria-disabled={people <= 1}
          onClick={() => onChange(Math.max(1, people - 1))}
          className={button}
        >
          <Minus aria-hidden className="size-3.5" />
        </button>
        <output form="" className="min-w-7 text-center text-ink text-xs tabular-nums">
          {people}
        </output>
        <button
          type="button"
          form=""
          aria-label="One person more"
          aria-disabled={people >= limit}
          onClick={() => onChange(Math.min(limit, people + 1))}
          className={button}
        >
          <Plus aria-hidden className="size-3.5" />
        </button>
      </div>
      <input
        type="range"
        form=""
        aria-label="People in the room"
        min={1}
        max={limit}
        value={people}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        className="h-7 w-24 min-w-16 flex-1 cursor-pointer accent-accent"
      />
    </div>
  )
}
