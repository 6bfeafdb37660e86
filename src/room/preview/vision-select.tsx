import { Eye } from 'lucide-react'
import type { Vision } from '#color/visions.ts'
import { visions } from '#color/visions.ts'

/** Through whose eyes the preview is seen; `normal` for most people's. */
export type SimulatedVision = Vision | 'normal'

const words: Readonly<Record<SimulatedVision, readonly [name: string, explanation: string]>> = {
  normal: ['Normal vision', ''],
  protanopia: ['Protanopia', ', no red'],
  deuteranopia: ['Deuteranopia', ', no green'],
  tritanopia: ['Tritanopia', ', no blue'],
  achromatopsia: ['Achromatopsia', ', no colours'],
}

const choices: readonly SimulatedVision[] = ['normal', ...visions]

/** Chooses a way of seeing. It belongs to no form, even inside one. */
export function VisionSelect({
  value,
  onChange,
}: {
  value: SimulatedVision
  onChange: (value: SimulatedVision) => void
}) {
  return (
    <label className="room-vision relative flex h-8 items-center gap-1.5 rounded-md px-2 text-quiet text-xs hover:bg-hover hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus">
      <Eye aria-hidden className="size-4" />
      <span aria-hidden data-normal={value === 'normal'}>
        {words[value][0]}
      </span>
      <select
        form=""
        aria-label="Colour vision"
        value={value}
        onChange={({ target }) => {
          const chosen = choices.find((choice) => choice === target.value)
          if (chosen) onChange(chosen)
        }}
        className="absolute inset-0 cursor-pointer text-ink opacity-0"
      >
        {choices.map((choice) => (
          <option key={choice} value={choice} className="bg-raised text-ink">
            {words[choice].join('')}
          </option>
        ))}
      </select>
    </label>
  )
}
