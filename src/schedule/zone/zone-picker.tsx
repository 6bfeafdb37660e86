import { ChevronsUpDown } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useEffect, useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { isComposing } from '#ui/keyboard/is-composing.ts'
import { recentZones, rememberZone } from './names/recent-zones.ts'
import { zoneFrame, zoneLabel } from './names/zone-label.ts'
import { operatorZone } from './names/zone-names.ts'
import { zoneEntries } from './names/zone-search.ts'
import { zoneSections } from './names/zone-sections.ts'
import type { ZoneInputProps } from './zone-field-props.ts'
import { ZoneOptions, zoneOptionId } from './zone-options.tsx'

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
}

/**
 * All zones, found by city, country, abbreviation and offset: an editable combo box with a list
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The focus stays in the input, so nothing
 * else on the page has to be hidden while the list is open.
 */
export default function ZonePicker(props: ZoneInputProps) {
  const { id, value, at, describedBy, isInvalid, onChange, onBlur, earlyUse } = props
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  // Undefined while nothing is looked for: the field shows the zone that is chosen.
  const [query, setQuery] = useState<string>()
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState<string>()
  const entries = useMemo(() => (isOpen ? zoneEntries(at) : []), [isOpen, at])
  const sections = useMemo(
    () => zoneSections(entries, query ?? '', operatorZone(), isOpen ? recentZones() : []),
    [entries, query, isOpen],
  )
  const zones = sections.flatMap((section) => section.entries.map(({ zone }) => zone))
  // Typing marks the first that is found, so that Enter takes it.
  const marked = active !== undefined && zones.includes(active) ? active : zones[0]

  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  useEffect(() => {
    if (!isOpen || marked === undefined) return
    document.getElementById(zoneOptionId(listId, marked))?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, marked, listId])

  const open = () => {
    setActive(value)
    setOpen(true)
  }
  const close = () => {
    setQuery(undefined)
    setActive(undefined)
    setOpen(false)
  }
  // Not while it renders: more may be typed until it is there.
  const goOn = useEffectEvent(() => {
    const { current: early } = earlyUse
    if (!early?.isOpen) return
    setQuery(early.query)
    setActive(early.query === undefined ? value : undefined)
    setOpen(true)
  })
  useLayoutEffect(() => goOn(), [])
  const choose = (zone: string) => {
    close()
    rememberZone(zone)
    if (zone !== value) onChange(zone)
    input.current?.focus()
  }
  const move = (step: number) => {
    const index = marked === undefined ? -1 : zones.indexOf(marked)
    const last = zones.length - 1
    if (Math.abs(step) > 1) return setActive(zones[Math.min(Math.max(index + step, 0), last)])
    setActive(zones[(index + step + zones.length) % zones.length])
  }
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const isOurs = step !== undefined || event.key === 'Enter' || (event.key === 'Escape' && isOpen)
    if (!isOurs || event.ctrlKey || event.metaKey || isComposing(event)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') close()
    else if (!isOpen) open()
    else if (step !== undefined) move(step)
    // Enter chooses, and never sends the form as it would from another input.
    else if (marked !== undefined) choose(marked)
  }
  return (
    <div className="relative">
      <input
        ref={input}
        id={id}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={
          isOpen && marked !== undefined ? zoneOptionId(listId, marked) : undefined
        }
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
        autoComplete="off"
        spellCheck={false}
        className={`${zoneFrame} ${isInvalid ? 'border-danger' : 'border-strong'} truncate ps-2.5 pe-8`}
        value={query ?? zoneLabel(value, at)}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setActive(undefined)
          setOpen(true)
        }}
        onFocus={(event) => event.currentTarget.select()}
        onClick={() => {
          if (!isOpen) open()
        }}
        onKeyDown={press}
        onBlur={() => {
          close()
          onBlur()
        }}
      />
      <ChevronsUpDown
        aria-hidden
        className="pointer-events-none absolute end-2.5 top-2.5 size-4 text-quiet"
      />
      {isOpen && (
        <ZoneOptions
          ref={list}
          id={listId}
          sections={sections}
          chosen={value}
          marked={marked}
          onMark={setActive}
          onChoose={choose}
        />
      )}
      <span role="status" className="sr-only">
        {isOpen && query ? `${zones.length} found` : ''}
      </span>
    </div>
  )
}
