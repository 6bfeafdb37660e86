import { controlStyle } from '#ui/fields/control-style.ts'
import { modeLabels } from '../setting-text.ts'
import type { ModeChoice } from './template-draft.ts'

const withNone: readonly (readonly [ModeChoice, string])[] = [
  ['none', 'Not in the template'],
  ['default', modeLabels.default],
  ['locked', modeLabels.locked],
  ['hidden', modeLabels.hidden],
]

type Props = {
  id?: string
  /** What it is about, for who does not see it: `Quality`. */
  subject: string
  value: ModeChoice
  onChange: (mode: ModeChoice) => void
}

/** Chooses what the form does with a field. */
export function ModeSelect({ id, subject, value, onChange }: Props) {
  return (
    <select
      id={id}
      aria-label={`Use of ${subject}`}
      value={value}
      onChange={({ target }) => {
        const chosen = withNone.find(([mode]) => mode === target.value)
        if (chosen) onChange(chosen[0])
      }}
      className={`${controlStyle} h-9 ${value === 'none' ? 'text-quiet' : ''}`}
    >
      {withNone.map(([mode, label]) => (
        <option key={mode} value={mode}>
          {label}
        </option>
      ))}
    </select>
  )
}
