import { DayField } from '#ui/date-time/day-field.tsx'
import { Segmented } from '#ui/fields/segmented.tsx'
import { groupingLabels, measureLabels } from './usage-text.ts'
import { groupings, measures, presetRanges, rangeOf, type UsageView } from './usage-view.ts'

type Props = {
  view: UsageView
  today: string
  onChange: (change: Partial<UsageView>) => void
}

const groupingOptions = groupings.map((by) => [by, groupingLabels[by]] as const)
const measureOptions = measures.map((show) => [show, measureLabels[show]] as const)

/** Which days are shown, of what, and by what. */
export function UsageControls({ view, today, onChange }: Props) {
  const { from, to } = rangeOf(view, today)
  const presets = presetRanges(today)
  const chosen = presets.find(([, range]) => {
    const preset = rangeOf(range, today)
    return preset.from === from && preset.to === to
  })
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Segmented
        label="Span"
        options={presets.map(([label]) => [label, label] as const)}
        value={chosen?.[0]}
        onChange={(label) => {
          const preset = presets.find(([name]) => name === label)
          if (preset) onChange(preset[1])
        }}
        className="max-sm:flex-wrap"
      />
      <div className="flex flex-wrap gap-2">
        <DayField
          label="From"
          value={from}
          className="w-52 max-sm:grow"
          onDay={(day) => onChange({ from: day, to })}
        />
        <DayField
          label="To"
          value={to}
          className="w-52 max-sm:grow"
          onDay={(day) => onChange({ from, to: day })}
        />
      </div>
      <Segmented
        label="By"
        options={groupingOptions}
        value={view.by}
        onChange={(by) => onChange({ by })}
      />
      <Segmented
        label="Show"
        options={measureOptions}
        value={view.show}
        onChange={(show) => onChange({ show })}
      />
    </div>
  )
}
