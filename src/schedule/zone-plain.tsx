import { allZones } from './zone-list.ts'

/** The browser's own list of zones, for when the one that can be searched could not be loaded. */
export function ZonePlain(props: {
  readonly id: string
  readonly value: string
  readonly describedBy: string | undefined
  readonly isInvalid: boolean
  readonly onChange: (zone: string) => void
}) {
  const { id, value, describedBy, isInvalid, onChange } = props
  const zones = allZones()
  return (
    <select
      id={id}
      value={value}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      onChange={(event) => onChange(event.currentTarget.value)}
      className="h-9 w-full rounded-md border border-strong bg-surface px-2 text-ink text-sm"
    >
      {!zones.includes(value) && <option value={value}>{value}</option>}
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </select>
  )
}
