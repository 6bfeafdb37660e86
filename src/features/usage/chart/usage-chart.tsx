import { Fragment } from 'react'
import { classNames } from '#ui/class-names.ts'
import { ScrollRegion } from '#ui/page/scroll-region.tsx'
import { axisTicks, columnLabels } from './axis.ts'

/** A figure that is drawn. */
export type Bar = Readonly<{
  key: string
  label: string
  /** Below its column, where there is room for few letters. */
  short: string
  amount: number
  text: string
}>

type Props = {
  /** All that the picture says, for those who do not see it. */
  label: string
  bars: readonly Bar[]
  /** Whether the figures are counted things. */
  isWhole: boolean
  tickText: (amount: number) => string
}

/** Least width of a column with its gap, in pixels. */
const COLUMN_PX = 10

const fill = 'bg-accent forced-colors:bg-[CanvasText]'

/** Figures over time: a column for each day or month. */
export function ColumnChart({ label, bars, isWhole, tickText }: Props) {
  const ticks = axisTicks(Math.max(...bars.map(({ amount }) => amount)), isWhole)
  const top = ticks.at(-1) ?? 1
  const labels = new Map(columnLabels(bars.length).map((one) => [one.index, one]))
  return (
    <ScrollRegion label="Chart" className="p-1">
      <div
        role="img"
        aria-label={label}
        className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-quiet text-xs tabular-nums"
        style={{ minWidth: bars.length * COLUMN_PX }}
      >
        <div className="relative me-1 h-48">
          {/* Gives the axis its width. */}
          <span className="invisible">{ticks.map(tickText).toSorted(byLength).at(-1)}</span>
          {ticks.map((tick) => (
            <span
              key={tick}
              className="absolute end-0 translate-y-1/2"
              style={{ bottom: `${(tick / top) * 100}%` }}
            >
              {tickText(tick)}
            </span>
          ))}
        </div>
        <div className="relative flex h-48 items-end border-strong border-b">
          {ticks.slice(1).map((tick) => (
            <span
              key={tick}
              className="absolute inset-x-0 border-line border-t"
              style={{ bottom: `${(tick / top) * 100}%` }}
            />
          ))}
          {bars.map((bar) => (
            <span
              key={bar.key}
              title={`${bar.label}: ${bar.text}`}
              className="relative flex h-full flex-1 items-end justify-center px-px hover:bg-hover"
            >
              <span
                className={`${fill} w-full max-w-10 rounded-t-sm`}
                style={{
                  height: `${(bar.amount / top) * 100}%`,
                  minHeight: bar.amount > 0 ? 2 : 0,
                }}
              />
            </span>
          ))}
        </div>
        <span />
        <div className="flex pt-1">
          {bars.map((bar, index) => (
            <span key={bar.key} className="relative h-5 flex-1">
              {labels.has(index) && (
                <span
                  className={classNames(
                    'absolute whitespace-nowrap',
                    index === bars.length - 1 && labels.size < bars.length
                      ? 'end-0'
                      : 'start-1/2 -translate-x-1/2',
                    labels.get(index)?.isExtra && 'max-sm:hidden',
                  )}
                >
                  {bar.short}
                </span>
              )}
            </span>
          ))}
        </div>
      </div>
    </ScrollRegion>
  )
}

/** Figures of things: a bar for each, the largest first. */
export function BarChart({ label, bars }: Pick<Props, 'label' | 'bars'>) {
  const most = Math.max(...bars.map(({ amount }) => amount)) || 1
  return (
    <div
      role="img"
      aria-label={label}
      className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] items-center gap-x-3 gap-y-1.5 text-sm"
    >
      {bars.map(({ key, label: name, amount, text }) => (
        <Fragment key={key}>
          <span className="truncate text-left" dir="auto" translate="no" title={name}>
            {name}
          </span>
          <span className="h-4 rounded-sm bg-sunken">
            <span
              className={`${fill} block h-full rounded-sm`}
              style={{ width: `${(amount / most) * 100}%`, minWidth: amount > 0 ? 2 : 0 }}
            />
          </span>
          <span className="text-end tabular-nums">{text}</span>
        </Fragment>
      ))}
    </div>
  )
}

function byLength(a: string, b: string): number {
  return a.length - b.length
}
