import type { ReactNode } from 'react'

type Props = { icon: ReactNode; title: string; action?: ReactNode; children: ReactNode }

/** Says that a page has nothing to list, why, and what to do about it. */
export function EmptyState({ icon, title, action, children }: Props) {
  return (
    <div className="mx-auto max-w-sm py-20 text-center">
      <span className="mx-auto flex size-12 items-center justify-center rounded-xl border border-line bg-surface text-quiet">
        {icon}
      </span>
      <h2 className="mt-4 font-semibold text-base">{title}</h2>
      <p className="mt-1 text-quiet">{children}</p>
      {action && <div className="mt-5">{action}</div>}
    </div>
  )
}
