import { zoneFrame } from './names/zone-label.ts'
import { allZones } from './names/zone-list.ts'
import type { ZoneInputProps } from './zone-field-props.ts'

/** The browser's own list of zones, for when the one that can be searched could not be loaded. */
export function ZoneFieldFallback(props: ZoneInputProps) {
  const { id, value, describedBy, isInvalid, onChange, onBlur } = props
  const zones = allZones()
  return (
    <select
      id={id}
      value={value}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
      className={`${zoneFrame} px-2 ${isInvalid ? 'border-danger' : 'border-strong'}`}
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
