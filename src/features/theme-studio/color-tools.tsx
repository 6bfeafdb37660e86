import { Lock, LockOpen, Pipette, RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { fieldLabels } from '#contract/conference-fields.ts'
import type { ColorField, ColorRole } from '#contract/theme.ts'
import { defaultTheme } from '#contract/theme.ts'
import { hasEyeDropper, pickFromScreen } from './eye-dropper.ts'
import type { Studio } from './studio.ts'

/** What can be done with one colour, below its picker. */
export default function ColorTools(props: {
  field: ColorField
  role: ColorRole
  studio: Studio
  isLocked: boolean
}) {
  const { field, role, studio, isLocked } = props
  const set = (color: string, words: string) => studio.set(words, field, color)
  const pick = async () => {
    const color = await pickFromScreen()
    if (color) set(color, `${fieldLabels[field]} picked`)
  }
  return (
    <div className="-mx-1.5 mt-2 grid">
      {hasEyeDropper() && (
        <Tool icon={<Pipette aria-hidden className="size-3.5" />} onPress={() => void pick()}>
          Pick from the screen
        </Tool>
      )}
      <Tool
        icon={<RotateCcw aria-hidden className="size-3.5" />}
        onPress={() => set(defaultTheme[role], `${fieldLabels[field]} reset`)}
      >
        Reset to the default
      </Tool>
      <Tool
        icon={
          isLocked ? (
            <LockOpen aria-hidden className="size-3.5" />
          ) : (
            <Lock aria-hidden className="size-3.5" />
          )
        }
        onPress={() => studio.toggleLock(field)}
      >
        {isLocked ? 'Unlock' : 'Keep this colour when applying presets or fixes'}
      </Tool>
    </div>
  )
}

function Tool(props: { icon: ReactNode; onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={props.onPress}
      className="flex h-7 items-center gap-2 rounded-md px-1.5 text-quiet text-xs hover:bg-hover hover:text-ink"
    >
      {props.icon}
      <span>{props.children}</span>
    </button>
  )
}
