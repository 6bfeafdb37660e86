import { type ComponentProps, useState } from 'react'

/** A year of five digits is in no address and no query; browsers that know this stop at four. */
const LAST_DAY = '9999-12-31'
/** On the way to 2026, the browser tells of the years 2, 20 and 202. */
const FIRST_DAY = '1900-01-01'

type Props = Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange' | 'max'> & {
  /** `2026-12-01`, or empty for no day. */
  value: string
  max?: string | undefined
  /** Told of whole days only, and of an emptied field. */
  onDay: (day: string) => void
}

/** The browser's field for a day. */
export function DayInput({ value, max, onDay, ...props }: Props) {
  // A day that is still being typed stands in the field alone.
  const [typed, setTyped] = useState(value)
  const [seen, setSeen] = useState(value)
  if (value !== seen) {
    setSeen(value)
    setTyped(value)
  }
  return (
    <input
      {...props}
      type="date"
      value={typed}
      max={max || LAST_DAY}
      onChange={(event) => {
        const day = event.target.value
        setTyped(day)
        const isWhole = day.length === LAST_DAY.length && day >= FIRST_DAY
        if (day === '' || isWhole) onDay(day)
      }}
    />
  )
}
