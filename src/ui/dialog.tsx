import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { classNames } from './class-names.ts'

type Props = {
  title: string
  children: ReactNode
  /** Buttons, the safe one first: it gets the focus. */
  actions: ReactNode
  /** Escape was pressed: the same as the safe answer. */
  onCancel: () => void
  /** For two columns, where there is room. */
  wide?: boolean
}

/** A question that must be answered first. It is open for as long as it is rendered. */
export function Dialog({ title, children, actions, onCancel, wide = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const buttons = useRef<HTMLDivElement>(null)
  const titleId = useId()
  // A layout effect: closed before it is taken out of the page, it gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // By itself a browser takes the first thing in the text that can be reached, a long list perhaps.
    buttons.current?.querySelector('button')?.focus()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onCancel()
      }}
      className={classNames(
        'm-auto rounded-xl border border-line bg-raised p-6 text-ink shadow-raised backdrop:bg-black/40',
        wide ? 'w-[min(36rem,calc(100vw-2rem))]' : 'w-[min(26rem,calc(100vw-2rem))]',
      )}
    >
      <h2 id={titleId} className="font-semibold text-lg">
        {title}
      </h2>
      <div className="mt-2 text-quiet">{children}</div>
      <div ref={buttons} className="mt-6 flex flex-wrap justify-end gap-2">
        {actions}
      </div>
    </dialog>
  )
}
