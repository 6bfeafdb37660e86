import { type ReactNode, useState } from 'react'
import { Button } from '#ui/button.tsx'

type Props<Entry> = {
  entries: readonly Entry[]
  /** Rendered with its key. */
  render: (entry: Entry) => ReactNode
}

/** More than anybody looks at in one glance. */
const FEW = 40

/** A list of which the first ones are shown, and the rest when somebody asks. */
export function CappedList<Entry>({ entries, render }: Props<Entry>) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? entries : entries.slice(0, FEW)
  return (
    <>
      <ul className="divide-y divide-line">{shown.map(render)}</ul>
      {shown.length < entries.length && (
        <Button variant="quiet" className="mt-2" onClick={() => setWhole(true)}>
          {`Show all ${entries.length.toLocaleString('en')}`}
        </Button>
      )}
    </>
  )
}
