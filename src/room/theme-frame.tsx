import type { ReactNode } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { ThemeName } from '#contract/theme.ts'
import type { ColorSource } from './color-source.ts'
import { themeLabels } from './preview-words.ts'
import type { RoomProperty } from './theme.ts'
import { roomProperties } from './theme.ts'
import './theme-frame.css'

declare module 'react' {
  interface CSSProperties {
    [property: RoomProperty]: string
  }
}

/**
 * One theme's picture of the room. It renders its colours once; after that each change of the
 * source writes custom properties on one element, and React has nothing to do.
 *
 * @param props.theme which of the source's themes
 * @param props.colors where they come from
 * @param props.description one sentence instead of the picture
 * @param props.chosen whether this is the frame to show where only one fits
 * @param props.children the scene
 */
export function ThemeFrame({
  theme,
  colors,
  description,
  chosen,
  children,
}: {
  theme: ThemeName
  colors: ColorSource
  description: string
  chosen: boolean
  children: ReactNode
}) {
  const frame = useRef<HTMLDivElement>(null)
  const [initial] = useState(() => roomProperties(colors.get()[theme]))

  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    return paint(element, theme, colors)
  }, [theme, colors])

  return (
    <figure className="room-frame" data-chosen={chosen}>
      <div ref={frame} data-theme={theme} className="room-picture" style={initial} aria-hidden>
        {children}
      </div>
      <figcaption className="text-quiet text-xs">
        <span className="room-frame-name" aria-hidden>
          {themeLabels[theme]}
        </span>
        <span className="sr-only">{description}</span>
      </figcaption>
    </figure>
  )
}

function paint(element: HTMLElement, theme: ThemeName, colors: ColorSource): () => void {
  let painted = colors.get()[theme]
  write(element, roomProperties(painted))
  return colors.subscribe(() => {
    const next = colors.get()[theme]
    if (next === painted) return
    painted = next
    write(element, roomProperties(next))
  })
}

function write(element: HTMLElement, properties: Record<RoomProperty, string>): void {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value)
}
