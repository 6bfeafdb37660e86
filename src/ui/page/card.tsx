import { type ReactNode, useId } from 'react'

type Props = { title?: string; aside?: ReactNode; children: ReactNode }

/** A group of things about one conference. */
export function Card({ title, aside, children }: Props) {
  const id = useId()
  const box = 'rounded-xl border border-line bg-surface px-5 sm:px-6'
  if (title === undefined) return <div className={`${box} py-2`}>{children}</div>
  return (
    <section aria-labelledby={id} className={`${box} py-5 sm:py-6`}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="font-semibold text-base">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
