import { lazy, type ReactNode } from 'react'
import { afterFirstPaint } from './after-first-paint.ts'

type Component<Props> = (props: Props) => ReactNode

/**
 * A part of the page that comes after its first paint.
 *
 * @param Missing what is shown where it cannot be loaded; nothing unless given
 */
export function lazyAfterPaint<Props extends object>(
  load: () => Promise<{ default: Component<Props> }>,
  Missing: Component<Props> = () => null,
) {
  return lazy(() =>
    afterFirstPaint()
      .then(load)
      .catch((): { default: Component<Props> } => ({ default: Missing })),
  )
}
