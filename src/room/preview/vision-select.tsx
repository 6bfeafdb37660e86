import { Eye } from 'lucide-react'
import type { Vision } from '#color/vision-matrices.ts'
import { visions } from '#color/vision-matrices.ts'

/** Through whose eyes the preview is seen; `usual` for most people's. */
export type SeenWith = Vision | 'usual'

const words: Readonly<Record<SeenWith, readonly [name: string, explanation: string]>> = {
  usual: ['Usual vision', ''],
  protanopia: ['Protanopia', ', no red'],
  deuteranopia: ['Deuteranopia', ', no green'],
  tritanopia: ['Tritanopia', ', no blue'],
  achromatopsia: ['Achromatopsia', ', no colours'],
}

const choices: readonly SeenWith[] = ['usual', ...visions]

/**
 * Chooses a way of seeing. It belongs to no form, even inside one.
 *
 * @param props.value the present one
 * @param props.onChange called with the newly chosen one
 */
export function VisionSelect({
  value,
  onChange,
}: {
  value: SeenWith
  onChange: (value: SeenWith) => void
}) {
  return (
    <label className="room-vision relative flex h-8 items-center gap-1.5 rounded-md px-2 text-quiet text-xs hover:bg-hover hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus">
      <Eye aria-hidden className="size-4" />
      <span aria-hidden data-usual={value === 'usual'}>
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
