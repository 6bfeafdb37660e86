import { Lock, LockOpen } from 'lucide-react'
import type { ColorField, ColorRole, ThemeName } from '#contract/theme.ts'
import { classNames } from '#ui/class-names.ts'

/**
 * A colour's lock at the end of its label: there while locked, and while the field is pointed at.
 * Its name has the words in another order than the field's label, which must stay the field's own.
 */
export default function LockButton(props: {
  field: ColorField
  theme: ThemeName
  role: ColorRole
  isLocked: boolean
  onToggle: (field: ColorField) => void
}) {
  const { field, theme, role, isLocked, onToggle } = props
  const Icon = isLocked ? Lock : LockOpen
  return (
    <button
      type="button"
      aria-label={`Lock ${role} of the ${theme} theme`}
      aria-pressed={isLocked}
      title={isLocked ? 'Locked: presets and fixes keep this colour' : 'Lock'}
      onClick={() => onToggle(field)}
      className={classNames(
        'grid size-6 place-items-center rounded-sm text-quiet hover:text-ink',
        // Not by "group": with that the whole field, picker and all, is restyled under the pointer.
        !isLocked &&
          'opacity-0 transition-opacity focus-visible:opacity-100 [.color-place:focus-within_&]:opacity-100 [.color-place:hover_&]:opacity-100',
      )}
    >
      <Icon aria-hidden className="size-3.5" />
    </button>
  )
}
