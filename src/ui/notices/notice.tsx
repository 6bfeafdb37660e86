import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { classNames } from '../class-names.ts'

const tones = {
  danger: { box: 'border-danger/40 bg-danger-soft', icon: 'text-danger', Icon: CircleAlert },
  warning: { box: 'border-warning/40 bg-warning-soft', icon: 'text-warning', Icon: TriangleAlert },
  success: { box: 'border-success/40 bg-success-soft', icon: 'text-success', Icon: CircleCheck },
  plain: { box: 'border-line bg-surface', icon: 'text-quiet', Icon: Info },
} as const

type Props = {
  tone: keyof typeof tones
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** `alert` for what must be heard at once. */
  role?: 'alert' | 'status'
  ref?: Ref<HTMLDivElement>
}

/** Something the operator should know: a title, what happened, and what can be done. */
export function Notice({ tone, title, children, actions, role, ref }: Props) {
  const { box, icon, Icon } = tones[tone]
  return (
    <div
      ref={ref}
      role={role}
      tabIndex={-1}
      className={classNames('flex gap-3 rounded-lg border p-4', box)}
    >
      <Icon aria-hidden className={classNames('mt-0.5 size-4.5 shrink-0', icon)} />
      <div className="min-w-0 flex-1 space-y-2">
        <p className="font-semibold">{title}</p>
        {children && <div className="break-words">{children}</div>}
        {actions && <div className="flex flex-wrap gap-2 pt-1">{actions}</div>}
      </div>
    </div>
  )
}
