import { type ThemeName, themeLabels } from '#contract/theme.ts'
import type { Finding } from '#room/theme/contrast/contrast-report.ts'
import type { Reports } from './contrast-store.ts'

/** How many pairs fail that other colours could fix. */
export function countFailing(findings: readonly Finding[]): number {
  return findings.filter(({ verdict }) => verdict === 'fails').length
}

/**
 * One line for both reports.
 *
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

/** "1 pair" or "3 pairs". */
export function pairCount(count: number): string {
  return count === 1 ? '1 pair' : `${count} pairs`
}

/** It with two decimals, cut and not rounded: 4.499 does not pass and must not look it. */
export function formatRatio(ratio: number): string {
  return (Math.floor(ratio * 100 + 1e-9) / 100).toFixed(2)
}

/** It rounded, with a minus sign and not a hyphen. */
export function formatApca(lightness: number): string {
  return `${Math.round(lightness)}`.replace('-', '−')
}
