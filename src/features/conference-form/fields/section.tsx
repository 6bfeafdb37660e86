import { type ReactNode, type Ref, useContext } from 'react'
import { FieldFrame } from './field-frame.ts'

type Props = {
  title: string
  lead?: ReactNode
  aside?: ReactNode
  ref?: Ref<HTMLElement>
  children: ReactNode
}

/** One group of the form under its heading. */
export function Section({ title, lead, aside, ref, children }: Props) {
  const id = `section-${title.toLowerCase()}`
  return useContext(FieldFrame)(
    title,
    // Isolated, so that it need not be repainted with the others; a list that hangs out of it must
    // be able to cover them.
    <section
      ref={ref}
      aria-labelledby={id}
      className="isolate rounded-xl border border-line bg-surface p-5 has-[[role=listbox]]:isolation-auto sm:p-6"
    >
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="font-semibold text-base">
          {title}
        </h2>
        {aside}
        {lead && <p className="w-full text-quiet">{lead}</p>}
      </div>
      {children}
    </section>,
  )
}
