/**
 * Names that `Intl` of some browsers still gives, and what the IANA database calls the same zone
 * today (its file `backward`). Both spellings are accepted everywhere; people know the new one.
 */
const renamed: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Etc/UTC': 'UTC',
  'Etc/GMT': 'UTC',
  GMT: 'UTC',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Johnston': 'Pacific/Honolulu',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

/**
 * @param zone an IANA name, old or new
 * @returns today's name of the same zone
 */
export function modernName(zone: string): string {
  return renamed[zone] ?? zone
}

/** @returns its city for people: `Ho Chi Minh`, `Knox, Indiana` */
export function cityOf(zone: string): string {
  const [, ...path] = modernName(zone).split('/')
  if (path.length === 0) return zone
  return path.toReversed().join(', ').replaceAll('_', ' ')
}

const checked = new Map<string, boolean>()

/** @returns whether this browser knows a zone by that name */
export function isZone(zone: string): boolean {
  let isKnown = checked.get(zone)
  if (isKnown === undefined) {
    isKnown = zone !== '' && canFormat(zone)
    checked.set(zone, isKnown)
  }
  return isKnown
}

function canFormat(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/**
 * The zone the operator's device is set to. Where the system's setting is missing or wrong, browsers
 * answer with a name that they themselves refuse: Chromium with `Etc/Unknown`.
 *
 * @returns undefined where there is none that can be used
 */
export function deviceZone(): string | undefined {
  const zone: string | undefined = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return zone !== undefined && isZone(zone) ? modernName(zone) : undefined
}

/** @returns the zone the operator's device is set to; UTC where that is none */
export function operatorZone(): string {
  return deviceZone() ?? 'UTC'
}
