import type { ComponentProps } from 'react'
import { classNames } from '../class-names.ts'

type Props = Omit<ComponentProps<'section'>, 'aria-label' | 'tabIndex'> & {
  label: string
}

/** Something long that scrolls by itself, also by keyboard. */
export function ScrollRegion({ label, className, ...rest }: Props) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      className={classNames('overflow-auto rounded-md p-3', className)}
      {...rest}
    />
  )
}
