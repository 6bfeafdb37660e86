import { ChevronsUpDown } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useContext, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria/I18nProvider'
import { ComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
} from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { operatorConventions } from '#ui/date-time-conventions.ts'
import { formatOffset } from './offset.ts'
import { recentZones, rememberZone } from './recent-zones.ts'
import type { ZoneInputProps } from './zone-field.tsx'
import { zoneFrame, zoneLabel } from './zone-label.ts'
import { operatorZone } from './zone-names.ts'
import type { ZoneEntry } from './zone-search.ts'
import { zoneEntries } from './zone-search.ts'
import { zoneSections } from './zone-sections.ts'

/** All zones, found by city, country, abbreviation and offset. */
export default function ZonePicker(props: ZoneInputProps) {
  return (
    <I18nProvider locale={operatorConventions().locale}>
      <ZoneComboBox {...props} />
    </I18nProvider>
  )
}

function ZoneComboBox(props: ZoneInputProps) {
  const { id, labelId, value, at, describedBy, isInvalid, onChange, onBlur } = props
  // Undefined while nothing is being looked for: the field shows the zone that is chosen.
  const [query, setQuery] = useState<string>()
  // The list costs time to make, so nobody waits for it who does not come to this field.
  const [isVisited, setVisited] = useState(false)
  const [recent, setRecent] = useState<string[]>([])
  const entries = useMemo(() => (isVisited ? zoneEntries(at) : []), [isVisited, at])
  const sections = useMemo(
    () => zoneSections(entries, query ?? '', operatorZone(), recent),
    [entries, query, recent],
  )

  const choose = (zone: string) => {
    setQuery(undefined)
    rememberZone(zone)
    if (zone !== value) onChange(zone)
  }
  const chooseFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    const first = sections[0]?.entries[0]
    const isMarked = event.currentTarget.hasAttribute('aria-activedescendant')
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !query || isMarked || !first)
      return
    event.preventDefault()
    event.stopPropagation()
    choose(first.zone)
  }
  return (
    <ComboBox
      id={id}
      aria-labelledby={labelId}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
      isInvalid={isInvalid}
      validationBehavior="aria"
      allowsEmptyCollection
      items={sections}
      selectedKey={value}
      inputValue={query ?? zoneLabel(value, at)}
      onInputChange={setQuery}
      onSelectionChange={(key) => {
        if (typeof key === 'string') choose(key)
      }}
      onOpenChange={(isOpen) => {
        if (!isOpen) setQuery(undefined)
      }}
      onFocus={(event) => {
        event.target.select()
        setVisited(true)
        setRecent(recentZones())
      }}
      onBlur={() => {
        setQuery(undefined)
        onBlur()
      }}
    >
      <div
        className={`relative ${zoneFrame} ${isInvalid ? 'border-danger' : 'border-strong'} has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2`}
      >
        <ZoneInput onKeyDownCapture={chooseFirst} />
        <ChevronsUpDown
          aria-hidden
          className="pointer-events-none absolute end-2.5 size-4 text-quiet"
        />
      </div>
      <Popover
        offset={6}
        className="w-(--trigger-width) rounded-lg border border-line bg-raised text-ink shadow-raised"
      >
        <ListBox<(typeof sections)[number]>
          className="max-h-80 overflow-y-auto p-1 outline-none"
          renderEmptyState={() => (
            <p className="px-2.5 py-3 text-quiet text-sm">
              No such zone. Try a city, a country, CET or +05:30.
            </p>
          )}
        >
          {({ title, entries }) => (
            <ListBoxSection id={title}>
              <Header className="px-2.5 pt-2 pb-1 text-quiet text-xs">{title}</Header>
              <Collection items={entries.map((entry) => ({ ...entry, id: entry.zone }))}>
                {(entry) => <ZoneOption entry={entry} />}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function ZoneInput({
  onKeyDownCapture,
}: {
  readonly onKeyDownCapture: (event: KeyboardEvent<HTMLInputElement>) => void
}) {
  const state = useContext(ComboBoxStateContext)
  return (
    <Input
      className="h-full min-w-0 flex-1 truncate rounded-md bg-transparent ps-2.5 pe-8 outline-none"
      spellCheck={false}
      onKeyDownCapture={onKeyDownCapture}
      onClick={() => state?.open(null, 'manual')}
    />
  )
}

function ZoneOption({ entry }: { readonly entry: ZoneEntry }) {
  const { zone, city, country, offset } = entry
  return (
    <ListBoxItem
      id={zone}
      textValue={zone}
      className="flex min-h-9 cursor-pointer items-center gap-2 rounded-md px-2.5 py-1 text-sm outline-none data-[focused]:bg-hover data-[selected]:font-medium"
    >
      <span className="min-w-0 flex-1 truncate">
        {city}
        {country !== '' && <span className="text-quiet"> {country}</span>}
      </span>
      <span className="shrink-0 text-quiet tabular-nums">{formatOffset(offset)}</span>
    </ListBoxItem>
  )
}
