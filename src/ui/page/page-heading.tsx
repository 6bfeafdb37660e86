import { type ReactNode, useEffect, useRef } from 'react'
import { classNames } from '../class-names.ts'

/** The first page's heading: a page that has just been loaded begins at its top by itself. */
let first: HTMLElement | undefined

/** A page's own heading. It takes the focus when the operator comes from another page. */
export function PageHeading({ children, className }: { children: ReactNode; className?: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const element = heading.current
    if (!element) return
    first ??= element
    if (element !== first) element.focus({ preventScroll: true })
  }, [])
  return (
    <h1
      ref={heading}
      tabIndex={-1}
      dir="auto"
      className={classNames('break-words font-semibold text-xl outline-none', className)}
    >
      {children}
    </h1>
  )
}
