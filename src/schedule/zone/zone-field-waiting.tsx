import { useState } from 'react'
import { useHydrated } from '#lib/browser/use-hydrated.ts'
import { isComposing } from '#ui/keyboard/is-composing.ts'
import { zoneFrame, zoneLabel } from './names/zone-label.ts'
import type { EarlyUse, ZoneInputProps } from './zone-field-props.ts'

type Props = Pick<ZoneInputProps, 'id' | 'value' | 'at' | 'earlyUse'>

const keys: readonly string[] = ['ArrowDown', 'ArrowUp', 'Enter']

/** Stands where the list of zones will: what is done in it is taken over by that. */
export function ZoneFieldWaiting({ id, value, at, earlyUse }: Props) {
  const isHydrated = useHydrated()
  const [query, setQuery] = useState<string>()
  const note = (next: EarlyUse) => {
    earlyUse.current = next
  }
  const open = () => note({ query, isOpen: true })
  return (
    <input
      id={id}
      aria-busy="true"
      readOnly={!isHydrated}
      autoComplete="off"
      spellCheck={false}
      className={`${zoneFrame} border-strong px-2.5`}
      value={isHydrated ? (query ?? zoneLabel(value, at)) : ''}
      onChange={({ currentTarget }) => {
        setQuery(currentTarget.value)
        note({ query: currentTarget.value, isOpen: true })
      }}
      onFocus={({ currentTarget }) => {
        currentTarget.select()
        note({ query, isOpen: false })
      }}
      onClick={open}
      onKeyDown={(event) => {
        // As in the list: Enter sends the form from no zone.
        if (!keys.includes(event.key) || event.ctrlKey || event.metaKey || isComposing(event))
          return
        event.preventDefault()
        open()
      }}
      onBlur={() => {
        setQuery(undefined)
        note(null)
      }}
    />
  )
}
