import { ArrowRight } from 'lucide-react'
import type { ColorRole } from '#contract/theme.ts'
import { Button } from '#ui/button.tsx'

type Change = { role: ColorRole; from: string; to: string }

/** Colours before and after, and the button that makes it so. */
export function FixButton(props: {
  label: string
  /** For screen readers, where the label alone says too little; begins with it. */
  name?: string
  changes: readonly Change[]
  onPress: () => void
}) {
  const { label, name, changes, onPress } = props
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {changes.map(({ role, from, to }) => (
        <span key={role} className="flex items-center gap-1 text-xs">
          {changes.length > 1 && <span className="text-quiet">{role}</span>}
          <Swatch color={from} />
          <ArrowRight aria-hidden className="size-3 text-quiet" />
          <span className="sr-only">becomes</span>
          <Swatch color={to} />
          {changes.length === 1 && <code translate="no">{to}</code>}
        </span>
      ))}
      <Button aria-label={name} onClick={onPress} className="ms-auto h-8">
        {label}
      </Button>
    </div>
  )
}

function Swatch({ color }: { color: string }) {
  return (
    <span
      className="size-4 rounded-sm border border-strong"
      style={{ backgroundColor: color }}
      title={color}
    >
      <span className="sr-only">{color}</span>
    </span>
  )
}
