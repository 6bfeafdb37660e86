import { type ThemeName, themeLabels } from '#contract/theme.ts'
import type { Finding } from '#room/theme/contrast-report.ts'
import type { Reports } from './contrast-store.ts'

/**
 * @param findings of one theme
 * @returns how many pairs fail that other colours would mend
 */
export function countFailing(findings: readonly Finding[]): number {
  return findings.filter(({ verdict }) => verdict === 'fails').length
}

/**
 * One line for both reports.
 *
 * @param reports of both themes
 * @returns such as "Dark: 3 pairs hard to read"; empty where nothing fails
 */
export function summarize(reports: Reports): string {
  const part = (theme: ThemeName) => {
    const count = countFailing(reports[theme])
    return count === 0 ? [] : [`${themeLabels[theme]}: ${pairCount(count)}`]
  }
  const parts = [...part('light'), ...part('dark')]
  return parts.length === 0 ? '' : `${parts.join(', ')} hard to read`
}

/**
 * @param count of pairs
 * @returns "1 pair" or "3 pairs"
 */
export function pairCount(count: number): string {
  return count === 1 ? '1 pair' : `${count} pairs`
}

/**
 * @param ratio a WCAG contrast ratio
 * @returns it with two decimals, cut and not rounded: 4.499 does not pass and must not look it
 */
export function formatRatio(ratio: number): string {
  return (Math.floor(ratio * 100 + 1e-9) / 100).toFixed(2)
}

/**
 * @param lightness an APCA contrast, Lc
 * @returns it rounded, with a minus sign and not a hyphen
 */
export function formatApca(lightness: number): string {
  return `${Math.round(lightness)}`.replace('-', '−')
}
