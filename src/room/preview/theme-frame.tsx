import type { MouseEvent, ReactNode } from 'react'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { type ThemeName, themeLabels } from '#contract/theme.ts'
import type { ColorSource } from '../theme/color-source.ts'
import type { Spot, Spotlight } from './highlight.ts'
import { paintedSelector, roleOfElement } from './part-roles.ts'
import { createPainter, PainterProvider } from './theme-variables.ts'
import './theme-frame.css'

/**
 * One theme's picture of the room. Each change of the colours writes custom properties on the few
 * elements that are painted with them, and React has nothing to do.
 *
 * @param props.theme which of the source's themes
 * @param props.colors where they come from
 * @param props.description one sentence instead of the picture
 * @param props.chosen whether this is the frame to show where only one fits
 * @param props.spotlight which colour's parts to outline
 * @param props.onPick called with the colour that paints the part under a click: a short cut for
 *   pointers, since the picture is hidden from everybody who reads the page in words
 * @param props.children the scene
 */
export function ThemeFrame({
  theme,
  colors,
  description,
  chosen,
  spotlight,
  onPick,
  children,
}: {
  theme: ThemeName
  colors: ColorSource
  description: string
  chosen: boolean
  spotlight: Spotlight | undefined
  onPick: ((spot: Spot) => void) | undefined
  children: ReactNode
}) {
  const frame = useRef<HTMLDivElement>(null)
  const painter = useMemo(() => createPainter(theme, colors), [theme, colors])
  useLayoutEffect(() => painter.follow(), [painter])

  useLayoutEffect(() => {
    if (!spotlight) return
    const light = () => outline(frame.current, theme, spotlight.get())
    light()
    return spotlight.subscribe(light)
  }, [theme, spotlight])

  const pick = ({ target }: MouseEvent) => {
    const part = target instanceof Element ? target.closest(paintedSelector) : null
    const role = part instanceof HTMLElement ? roleOfElement(part) : undefined
    if (role) onPick?.({ theme, role })
  }

  return (
    <figure className="room-frame" data-chosen={chosen}>
      <div
        ref={frame}
        data-theme={theme}
        data-pickable={onPick ? true : undefined}
        className="room-picture"
        aria-hidden
        // As participants see it, whatever language this page is read in.
        translate="no"
        onClick={pick}
      >
        <PainterProvider value={painter.take}>{children}</PainterProvider>
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

function outline(frame: HTMLElement | null, theme: ThemeName, spot: Spot | null): void {
  const role = spot?.theme === theme ? spot.role : undefined
  for (const part of frame?.querySelectorAll<HTMLElement>(paintedSelector) ?? [])
    part.toggleAttribute('data-spotlit', role !== undefined && roleOfElement(part) === role)
}
