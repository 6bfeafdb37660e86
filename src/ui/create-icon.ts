import { type ComponentProps, createElement, type ReactElement } from 'react'

/** An icon as lucide-react describes it: elements within a square. */
type IconData = {
  readonly size?: number
  readonly node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[]
}

/**
 * Takes the place of lucide's own function of this name (see `server/page/slim-icons.ts`): we set
 * nothing but classes on an icon, and what else it can do costs 1 kB of the first load.
 */
export default function createIcon({ size = 24, node }: IconData) {
  const shapes = node.map(([tag, attributes]) => createElement(tag, attributes))
  return function Icon(props: ComponentProps<'svg'>): ReactElement {
    return createElement(
      'svg',
      {
        width: 24,
        height: 24,
        viewBox: `0 0 ${size} ${size}`,
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        'aria-hidden': true,
        ...props,
      },
      shapes,
    )
  }
}
