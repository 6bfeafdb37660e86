import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { useLayoutEffect, useRef } from 'react'
import { type ThemeName, themeLabels } from '#contract/theme.ts'
import { keptUntil } from '#ui/page/kept.ts'
import type { ColorSource } from '../theme/color-source.ts'
import type { Highlight, HighlightTarget } from './highlight.ts'
import { paintedSelector, roleOfElement } from './part-roles.ts'
import { followColors } from './theme-variables.ts'
import './theme-frame.css'

/**
 * One theme's picture of the room. Each change of the colours writes custom properties on the few
 * elements that are painted with them, and React has nothing to do.
 *
 * @param props.description null, as `props.children`, until it can be rendered
 * @param props.chosen whether this is the frame to show where only one fits
 * @param props.onPick called with the colour that paints the part under a click: a short cut for
 *   pointers, since the picture is hidden from everybody who reads the page in words
 */
export function ThemeFrame({
  theme,
  colors,
  description,
  chosen,
  highlight,
  onPick,
  children,
}: {
  theme: ThemeName
  colors: ColorSource
  description: string | null
  chosen: boolean
  highlight: Highlight | undefined
  onPick: ((target: HighlightTarget) => void) | undefined
  children: ReactNode
}) {
  const frame = useRef<HTMLDivElement>(null)
  // Also on what another scene, or one person more, has just put there.
  useLayoutEffect(() => (frame.current ? followColors(frame.current, theme, colors) : undefined))

  useLayoutEffect(() => {
    if (!highlight) return
    return highlight.subscribe(() => outline(frame.current, theme, highlight.get()))
  }, [theme, highlight])
  useLayoutEffect(() => outline(frame.current, theme, highlight?.get() ?? null))

  const pick = ({ target }: MouseEvent) => {
    const part = target instanceof Element ? target.closest(paintedSelector) : null
    const role = part instanceof HTMLElement ? roleOfElement(part) : undefined
    if (role) onPick?.({ theme, role })
  }

  return (
    <figure className="room-frame" data-chosen={chosen}>
      <Picture
        ref={frame}
        data-theme={theme}
        data-pickable={onPick ? true : undefined}
        className="room-picture"
        aria-hidden
        // As participants see it, whatever language this page is read in.
        translate="no"
        onClick={pick}
      >
        {children}
      </Picture>
      <figcaption className="text-quiet text-xs">
        <span className="room-frame-name" aria-hidden>
          {themeLabels[theme]}
        </span>
        <span className="sr-only" {...keptUntil(description)} />
      </figcaption>
    </figure>
  )
}

function Picture({ children, ...props }: ComponentProps<'div'>) {
  return <div {...props} {...keptUntil(children)} />
}

function outline(
  frame: HTMLElement | null,
  theme: ThemeName,
  target: HighlightTarget | null,
): void {
  const role = target?.theme === theme ? target.role : undefined
  for (const part of frame?.querySelectorAll<HTMLElement>(paintedSelector) ?? [])
    part.toggleAttribute('data-highlighted', role !== undefined && roleOfElement(part) === role)
}
