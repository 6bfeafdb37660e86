/** How an operator's region writes dates and times. The words themselves are English, as the page is. */
export type DateTimeConventions = {
  /** The English whose order of day, month and year is the operator's. */
  readonly locale: 'en-GB' | 'en-US' | 'en-CA'
  readonly hourCycle: 'h12' | 'h23'
}

const localeOfOrder: Readonly<Record<string, DateTimeConventions['locale']>> = {
  'day-month': 'en-GB',
  'month-day': 'en-US',
}

/**
 * Reads a region's conventions off `Intl`. Asking for `en-BR` would not do: where the locale data
 * has no English for a region, it silently writes as the United States do.
 *
 * @returns the order of a date's parts, as an English that has it, and the 12 or 24 hour clock
 */
export function conventionsOf(locale: string): DateTimeConventions {
  const format = new Intl.DateTimeFormat(`${withoutExtensions(locale)}-u-ca-gregory`, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: 'numeric',
  })
  const order = format
    .formatToParts(0)
    .flatMap(({ type }) => (type === 'year' || type === 'month' || type === 'day' ? [type] : []))
  const hourCycle = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hourCycle
  return {
    locale: order[0] === 'year' ? 'en-CA' : (localeOfOrder[order.slice(0, 2).join('-')] ?? 'en-GB'),
    hourCycle: hourCycle === 'h11' || hourCycle === 'h12' ? 'h12' : 'h23',
  }
}

function withoutExtensions(locale: string): string {
  return new Intl.Locale(locale).baseName
}

/**
 * The operator's own locale. Outside a browser, where a page may be rendered in advance, and where
 * the browser names none that it understands (`C`, `en-US@posix`), it is plain English.
 *
 * @returns a BCP 47 tag
 */
export function operatorLocale(): string {
  // Node has a navigator too, from 21 on, which tells the machine's locale.
  if (typeof document === 'undefined') return 'en-GB'
  const { language, languages = [] } = navigator
  return [language, ...languages].find(isLocale) ?? 'en-GB'
}

function isLocale(text: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(text).length > 0
  } catch {
    return false
  }
}

let conventions: DateTimeConventions | undefined

/** @returns how the operator's region writes dates; read once, as a browser's language stays */
export function operatorConventions(): DateTimeConventions {
  conventions ??= conventionsOf(operatorLocale())
  return conventions
}
