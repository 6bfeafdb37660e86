const leapSecond = /:60(?=[.Zz+-])/

/**
 * @param text an RFC 3339 date-time, or a date alone, which means its midnight in UTC
 * @returns ms since 1970; a leap second is the second after the one before it, as everywhere
 */
export function instantOf(text: string): number {
  return leapSecond.test(text)
    ? Date.parse(text.replace(leapSecond, ':59')) + 1000
    : Date.parse(text)
}
