const MS_PER_MINUTE = 60_000

/** Longer windows are typed as two times: nobody means 10,000 hours by a length. */
const MAX_MINUTES = 31 * 24 * 60

const hours = String.raw`(\d+(?:[.,]\d+)?) ?(?:h|hrs?|hours?|std\.?|stunden?)`
const minutes = String.raw`(\d+) ?(?:m|mins?|minutes?|minuten?)\.?`
const days = String.raw`(\d+) ?(?:d|days?|tage?)`
const pattern = new RegExp(
  `^(?:${days})?[ ,]*(?:${hours})?[ ,]*(?:(?:and|und) )?(?:${minutes})?$`,
  'i',
)

/**
 * Reads a length as people write it: `90 min`, `1 h`, `1.5 h`, `1h30`, `1:30`, `1 h 30 min`, `2 days`.
 *
 * @returns milliseconds; undefined where the text is no length, or one of nothing
 */
export function parseDuration(text: string): number | undefined {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  const [, clockHours, clockMinutes] = /^(\d{1,2}) ?(?::|h) ?(\d{2})(?: ?h)?$/i.exec(plain) ?? []
  if (clockHours !== undefined && Number(clockMinutes) < 60)
    return inRange(Number(clockHours) * 60 + Number(clockMinutes))
  const match = plain === '' ? null : pattern.exec(plain)
  if (!match) return undefined
  const [, d = '0', h = '0', m = '0'] = match
  return inRange(Number(d) * 1440 + Number(h.replace(',', '.')) * 60 + Number(m))
}

function inRange(count: number): number | undefined {
  const whole = Math.round(count)
  const isExact = Math.abs(whole - count) < 1e-6
  return isExact && whole > 0 && whole <= MAX_MINUTES ? whole * MS_PER_MINUTE : undefined
}
