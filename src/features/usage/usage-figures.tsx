import { lazily } from '#lib/lazily.ts'
import { type Bar, BarChart, ColumnChart } from './chart/usage-chart.tsx'
import type { Usage } from './sums/sum-usage.ts'
import { together } from './sums/sum-usage.ts'
import type { UsageDay } from './sums/usage-days.ts'
import { amountOf, amountText, groupText, measureLabels } from './usage-text.ts'
import type { Grouping, Measure } from './usage-view.ts'

/** So many bars can be read; the others are one together. */
const MAX_BARS = 12

type Props = {
  rows: readonly Usage[]
  total: Usage
  days: readonly UsageDay[]
  by: Grouping
  measure: Measure
  /** What people call a group. */
  nameOf: (key: string) => string
}

/** The rows as a picture. The table below it says the same. */
export function UsageFigures({ rows, total, days, by, measure, nameOf }: Props) {
  if (rows.length === 0) return null
  const barOf = (usage: Usage, label: string, short = ''): Bar => ({
    key: usage.key,
    label,
    short,
    amount: amountOf(usage, measure),
    text: amountText(usage, measure),
  })
  const inWords = (bars: readonly Bar[]) => {
    const largest = bars.reduce((most, bar) => (bar.amount > most.amount ? bar : most))
    return `${measureLabels[measure]} by ${by}: ${amountText(total, measure)} in all, most ${
      by === 'day' || by === 'month' ? 'in' : 'for'
    } ${largest.label} with ${largest.text}. The table below has each figure.`
  }
  if (by === 'day' || by === 'month') {
    const known = new Map(rows.map((row) => [row.key, row]))
    const keys = new Set(days.map(({ day }) => (by === 'day' ? day : day.slice(0, 7))))
    const bars = [...keys].map((key) =>
      barOf(known.get(key) ?? together(key, []), groupText(by, key), shortText(by, key)),
    )
    return (
      <ColumnChart
        label={inWords(bars)}
        bars={bars}
        isWhole={measure === 'people' || measure === 'recordings'}
        tickText={(amount) => tickText(amount, measure)}
      />
    )
  }
  const sorted = rows.toSorted((a, b) => amountOf(b, measure) - amountOf(a, measure))
  const shown = sorted.length > MAX_BARS ? sorted.slice(0, MAX_BARS - 1) : sorted
  const rest = sorted.slice(shown.length)
  const bars = [
    ...shown.map((row) => barOf(row, nameOf(row.key))),
    ...(rest.length > 0 ? [barOf(together('rest', rest), `${rest.length} others`)] : []),
  ]
  return <BarChart label={inWords(bars)} bars={bars} />
}

function tickText(amount: number, measure: Measure): string {
  const text = amount.toLocaleString('en', { maximumFractionDigits: amount < 1 ? 3 : 1 })
  return measure === 'dollars' ? `$${text}` : text
}

const shortDay = lazily(
  () => new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
)
const shortMonth = lazily(() => new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }))

function shortText(by: 'day' | 'month', key: string): string {
  return by === 'day'
    ? shortDay().format(Date.parse(`${key}T12:00:00Z`))
    : shortMonth().format(Date.parse(`${key}-15T12:00:00Z`))
}
