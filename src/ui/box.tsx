import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

type Props = { title: string; aside?: ReactNode; className?: string; children: ReactNode }

/** A group of a page or a form under its heading. */
export function Box({ title, aside, className, children }: Props) {
  const id = useId()
  return (
    // Isolated, so that it need not be repainted with the others; a list that hangs out of it must
    // be able to cover them.
    <section
      aria-labelledby={id}
      className={classNames(
        'isolate rounded-xl border border-line bg-surface p-5 has-[[role=listbox]]:isolation-auto sm:p-6',
        className,
      )}
    >
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="font-semibold text-base">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
